import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs one of the project's npm scripts with its output on the screen; true when it ended well. */
export function runNpmScript(name: string): boolean {
  return runTool('npm', ['run', '--silent', name]);
}

/** Runs a tool of the project with its output on the screen; true when it ended well. */
export function runTool(command: string, args: string[]): boolean {
  console.log(`\n> ${[command, ...args].join(' ')}`);
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Runs a test suite and counts it. A suite that broke down without a failed test counts as one failure. */
export function runSuite(args: string[]): Counts {
  const report = join(tmpdir(), `leadflow-tests-${process.pid}-${Date.now()}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ended = runTool('vitest', ['run', ...args, ...reporters]);
  const counts = readCounts(report);
  rmSync(report, { force: true });
  return ended || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function readCounts(report: string): Counts {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Record<`num${'Passed' | 'Failed' | 'Pending'}Tests`, number>;
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    // vitest broke down before it wrote a report; the caller counts that as a failure.
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

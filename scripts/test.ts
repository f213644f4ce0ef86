import { findBrowser } from './find-browser.ts';
import { runNpmScript, runSuite, type Counts } from './run-step.ts';

const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };
const BROKEN: Counts = { ...NONE, failed: 1 };

/** Everything that must hold before a change may land. Later steps run though an earlier one failed. */
function main(): void {
  const startedAt = Date.now();
  process.env['CHROME_PATH'] = findBrowser();
  console.log(`Browser: ${process.env['CHROME_PATH']}`);

  const check = runNpmScript('check') ? NONE : BROKEN;
  const unit = runSuite([]);
  const endToEnd = runNpmScript('build') ? runSuite(['--config', 'vitest.e2e.config.ts']) : BROKEN;

  const steps = { check, 'unit and fixtures': unit, 'build and end to end': endToEnd };
  console.log(`\nDone in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  for (const [name, { failed }] of Object.entries(steps))
    console.log(`  ${name}: ${failed === 0 ? 'ok' : `${failed} failed`}`);
  close(Object.values(steps).reduce(add, NONE));
}

const add = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** The closing line is read by CI. */
function close({ passed, failed, skipped }: Counts): void {
  const rest = skipped === 0 ? '' : `, ${skipped} skipped`;
  console.log(`${passed} passed, ${failed} failed${rest}`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main();

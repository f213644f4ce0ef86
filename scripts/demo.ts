import { resolve } from 'node:path';
import { DEMO_USAGE, parseDemoOptions, type DemoOptions } from './demo/options.ts';
import { publishReport, shortcomings } from './demo/report.ts';
import { runDemo } from './demo/run-demo.ts';
import { runNpmScript } from './run-step.ts';

const OUTPUT = resolve(import.meta.dirname, '../demo-output');

/** Builds the extension, does its main job in a real browser, and tells what came of it. */
async function main(): Promise<void> {
  const options = readOptions();
  if (!runNpmScript('build')) throw new Error('The extension could not be built.');
  console.log(`\nDemo, ${options.headless ? 'without a window' : 'in a window'}`);
  const { report, close } = await runDemo(options, { outputFolder: OUTPUT, say: console.log });
  await publishReport(report, OUTPUT);
  const missing = shortcomings(report);
  for (const shortcoming of missing) console.error(`  NOT AS IT SHOULD BE: ${shortcoming}`);
  process.exitCode = missing.length === 0 ? 0 : 1;
  if (options.keepOpen) {
    console.log('The browser stays open. Ctrl+C ends it.');
    return;
  }
  await close();
  process.exit();
}

function readOptions(): DemoOptions {
  try {
    return parseDemoOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${DEMO_USAGE}`);
    return process.exit(2);
  }
}

// Puppeteer closes the browser on this; the process must not stay behind.
process.once('SIGTERM', () => process.exit(143));
try {
  await main();
} catch (error) {
  console.error(error);
  // A browser that hangs must not keep the process.
  process.exit(1);
}

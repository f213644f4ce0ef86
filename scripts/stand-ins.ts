import { parseArgs } from 'node:util';
import { STAND_IN_KEYS } from '../tests/support/stand-ins/accounts.ts';
import { startStandIns } from '../tests/support/stand-ins/start-stand-ins.ts';
import { createStandIns } from '../tests/support/stand-ins/stand-ins.ts';
import { startHostServer } from '../tests/support/tls-server.ts';

const DEFAULT_PORT = 8787;

/** Runs the stand-ins of all providers until Ctrl+C, and says how to use them. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: String(DEFAULT_PORT) } },
  });
  const standIns = createStandIns({ scenario: { latency: 'typical' } });
  const { port } = await startStandIns({ standIns, port: Number(values.port) });
  const { chromiumFlags } = await startHostServer({ standIns });
  // Other hosts stay reachable: this browser is for working with LeadFlow, not for a test.
  const flags = chromiumFlags.map((flag) => flag.replace(/,MAP \* ~NOTFOUND.*/, ''));
  console.log(usage(`http://127.0.0.1:${port}`, flags));
}

const usage = (base: string, flags: readonly string[]): string => `
Stand-ins of every provider. They answer with made-up people and bill made-up money.

Keys
${Object.entries(STAND_IN_KEYS)
  .map(([name, key]) => `  ${name.padEnd(20)} ${key}`)
  .join('\n')}

Ask them
  curl -H 'apikey: ${STAND_IN_KEYS.attom}' '${base}/attom/propertyapi/v1.0.0/attomavm/detail?address1=118+Sample+Ridge+Rd&address2=Sampleton,+OH+43001'
  curl -H 'Authorization: Bearer ${STAND_IN_KEYS.batchData}' '${base}/batchdata/api/v1/property/skip-trace' \\
    -d '{"requests":[{"propertyAddress":{"street":"118 Sample Ridge Rd","city":"Sampleton","state":"OH","zip":"43001"}}]}'

See what they billed, start over, make them fail
  curl ${base}/__admin/ledger
  curl -X POST ${base}/__admin/reset
  curl -X POST ${base}/__admin/scenario -d '{"faults":[{"kind":"429","retryAfter":{"form":"seconds","seconds":5}}]}'
  curl -X POST ${base}/__admin/scenario -d '{"latency":"slow","faults":[{"kind":"drop-after-billing","probability":0.05}]}'

Use LeadFlow with them: start Chromium with a profile of its own and these flags, load .output/chrome-mv3,
and enter the keys above in its settings
  --user-data-dir=/tmp/leadflow-try
${flags.map((flag) => `  '${flag}'`).join('\n')}

Ctrl+C ends it.`;

await main();

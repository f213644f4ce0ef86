'use strict';
// Starts a command on a machine that has only git and some Node with npm. It runs before anything is
// installed and on old versions of Node, so it uses CommonJS and what Node 14 can parse.
const { spawnSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { delimiter, join } = require('node:path');

const ROOT = join(__dirname, '..');
const COMMANDS = {
  demo: 'scripts/demo.ts',
  test: 'scripts/test.ts',
  bench: 'scripts/bench.ts',
  screens: 'scripts/screens.ts',
  seed: 'scripts/seed.ts',
};
const IS_WINDOWS = process.platform === 'win32';
const PROJECT_NODE = join(ROOT, 'node_modules/node/bin', IS_WINDOWS ? 'node.exe' : 'node');
/** npm of an older Node silently leaves out packages that want a newer one. */
const OLDEST_NODE_FOR_NPM = [20, 19];

main();

function main() {
  const [command, ...args] = process.argv.slice(2).filter((arg) => arg !== '--');
  const script = COMMANDS[command];
  if (script === undefined) {
    console.error(`Usage: node scripts/bootstrap.cjs ${Object.keys(COMMANDS).join('|')} [options]`);
    process.exit(2);
  }
  if (!hasInstalledLockfile()) install();
  exitWith(run(PROJECT_NODE, [join(ROOT, script), ...args], { shell: false }));
}

/** True when every package of the lockfile is there in its version: npm keeps a record of what it installed. */
function hasInstalledLockfile() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const wanted = packagesOf('package-lock.json');
  if (installed === null || wanted === null || !existsSync(PROJECT_NODE)) return false;
  const paths = Object.keys(wanted).filter((path) => path !== '');
  return (
    Object.keys(installed).every((path) => path in wanted) &&
    paths.every((path) =>
      path in installed
        ? installed[path].version === wanted[path].version
        : // Packages for other systems are never installed.
          wanted[path].optional === true,
    )
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function install() {
  const { version } = packagesOf('package-lock.json')['node_modules/node'];
  console.log('Installing what LeadFlow needs (npm ci, about a minute) ...');
  const ci = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const result = isOldNode()
    ? run('npx', ['-y', '-p', `node@${version}`, '-p', 'npm@11', 'npm', ...ci], {
        shell: IS_WINDOWS,
      })
    : run('npm', ci, { shell: IS_WINDOWS });
  if (result.error !== undefined || result.status !== 0) {
    console.error(
      'Installing failed. LeadFlow needs Node 20 or newer with npm, and the npm registry.',
    );
    exitWith(result);
  }
}

function isOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE_FOR_NPM;
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}

/** Runs in the project with its own tools first on the path. */
function run(command, args, options) {
  const path = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
    ...options,
  });
}

function exitWith({ status, error }) {
  if (error !== undefined) console.error(String(error));
  process.exit(status === null ? 1 : status);
}

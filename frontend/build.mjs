// What Maven runs: `node build.mjs` installs and builds, but only what is out of date, so that a second
// start is quick; `node build.mjs check` runs types, lint, format and tests.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const fingerprintFile = join(here, 'target', 'built-from');

function npm(...words) {
  // npm is a script (npm.cmd) on Windows, which only a shell can start.
  const windows = process.platform === 'win32';
  const result = spawnSync(windows ? 'npm.cmd' : 'npm', words, {
    cwd: here,
    stdio: 'inherit',
    shell: windows,
  });
  if (result.error) {
    console.error(`npm could not be started (${result.error.message}). Install Node 20.19 or newer.`);
    process.exit(1);
  }
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** True when node_modules holds exactly the versions that package-lock.json names. */
function isInstalled() {
  const installedFile = join(here, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const missing = Object.entries(wanted).filter(
    ([path, entry]) => path && !entry.optional && installed[path]?.version !== entry.version,
  );
  return missing.length === 0 && Object.keys(installed).every((path) => path in wanted);
}

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

/** One word for the state of everything that the build reads. */
function fingerprint() {
  const own = readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'pom.xml')
    .map((entry) => join(here, entry.name));
  const hash = createHash('sha256');
  for (const file of [...own, ...filesIn(join(here, 'src')), ...filesIn(join(here, 'public'))].sort()) {
    hash.update(`${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}\n`);
  }
  return hash.digest('hex');
}

function isBuilt(now) {
  return (
    existsSync(join(here, 'dist', 'index.html')) &&
    existsSync(fingerprintFile) &&
    readFileSync(fingerprintFile, 'utf8') === now
  );
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`The frontend needs Node 20.19 or newer, this is ${process.versions.node}.`);
  process.exit(1);
}
if (!isInstalled()) npm('ci', '--no-audit', '--no-fund');
if (process.argv[2] === 'check') {
  npm('run', 'check');
} else {
  const now = fingerprint();
  if (!isBuilt(now)) {
    npm('run', 'build');
    // Maven only adds files: without this the jar would keep every former build's assets.
    rmSync(join(here, 'target', 'classes'), { recursive: true, force: true });
    mkdirSync(join(here, 'target'), { recursive: true });
    writeFileSync(fingerprintFile, now);
  }
}

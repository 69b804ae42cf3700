// What Maven runs: `node build.mjs` writes the data sets as resources, unless they are up to date.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fashionMnist } from './fashion-mnist.mjs';
import { mnist } from './mnist.mjs';
import { fail, hashes, here, install, sha256 } from './sources.mjs';

const SIDE = 28;
const dataSets = [mnist, fashionMnist];
const target = join(here, 'target', 'classes', 'datasets');
const stampFile = join(here, 'target', 'built-from');

/** An IDX file: type 8 is unsigned bytes; then the sizes, big-endian; then the bytes. */
function idx(sizes, bytes) {
  const header = Buffer.alloc(4 + 4 * sizes.length);
  header.set([0, 0, 8, sizes.length]);
  sizes.forEach((size, i) => header.writeUInt32BE(size, 4 + 4 * i));
  return Buffer.concat([header, bytes]);
}

/** Gzip without time and operating system in its header. */
function gzip(bytes) {
  const packed = gzipSync(bytes, { level: 6 });
  packed.fill(0, 4, 8);
  packed[9] = 255;
  return packed;
}

function histogram(labels, classes) {
  const counts = new Array(classes).fill(0);
  for (const label of labels) counts[label]++;
  return counts;
}

/** Mean and standard deviation of all pixels, 0 to 1, in the four digits that people quote. */
function moments(pixels) {
  let sum = 0;
  let squares = 0;
  for (const pixel of pixels) {
    sum += pixel;
    squares += pixel * pixel;
  }
  const mean = sum / pixels.length;
  const deviation = Math.sqrt(squares / pixels.length - mean * mean);
  return [mean, deviation].map((value) => Number((value / 255).toFixed(4)));
}

function write(dataSet) {
  const { load, ...description } = dataSet;
  const { train, test } = load();
  const digest = sha256(train.pixels, train.labels, test.pixels, test.labels);
  if (digest !== hashes.results[dataSet.id]) {
    fail(`${dataSet.title} came out as ${digest}, not as hashes.json says. Its recipe or its source has changed.`);
  }
  const folder = join(target, dataSet.id);
  mkdirSync(folder, { recursive: true });
  for (const [name, split] of Object.entries({ train, test })) {
    const count = split.labels.length;
    writeFileSync(join(folder, `${name}-images.idx3-ubyte.gz`), gzip(idx([count, SIDE, SIDE], split.pixels)));
    writeFileSync(join(folder, `${name}-labels.idx1-ubyte.gz`), gzip(idx([count], split.labels)));
  }
  const [mean, deviation] = moments(train.pixels);
  const classes = dataSet.labels.length;
  const manifest = {
    ...description,
    input: [1, SIDE, SIDE],
    train: train.labels.length,
    test: test.labels.length,
    trainHistogram: histogram(train.labels, classes),
    testHistogram: histogram(test.labels, classes),
    mean: [mean],
    deviation: [deviation],
    sha256: digest,
  };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** One word for everything that the result depends on. */
function fingerprint() {
  const files = ['build.mjs', 'fashion-mnist.mjs', 'hashes.json', 'mnist.mjs', 'package-lock.json', 'sources.mjs'];
  return sha256(...files.map((file) => readFileSync(join(here, file))));
}

const now = fingerprint();
const upToDate =
  existsSync(join(target, 'index.json')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now;
if (!upToDate) {
  install();
  rmSync(target, { recursive: true, force: true });
  dataSets.forEach(write);
  writeFileSync(join(target, 'index.json'), `${JSON.stringify(dataSets.map((dataSet) => dataSet.id))}\n`);
  writeFileSync(stampFile, now);
}

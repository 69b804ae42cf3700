import type { Augmentation, Dataset } from '@/shared/api';
import { figure } from '@/shared/format';

/** Whether a data set's examples can be moved: whether they are images. */
export const isOfImages = (dataset: Dataset | undefined) => dataset?.input.length === 3;

/** Whether its images are signs that somebody writes: a class is one digit or letter. */
export const isOfSigns = ({ labels }: Dataset) => labels.some((label) => /^[\p{L}\p{N}]$/u.test(label));

/** What one begins with: signs are not mirrored; the padding is an eighth of the side (4 of CIFAR's 32). */
export function proposed(dataset: Dataset): Augmentation {
  const side = Math.min(dataset.input[1] ?? 0, dataset.input[2] ?? 0);
  const padding = Math.max(1, Math.round(side / 8));
  return isOfSigns(dataset)
    ? { flip: false, rotation: 10, scale: [0.9, 1.1], shift: 2, crop: 0 }
    : { flip: true, rotation: 0, scale: [1, 1], shift: 0, crop: padding };
}

/** Where an augmentation makes another sign of a sign; nothing where it doesn't. */
export function warnings({ flip, rotation = 0 }: Partial<Augmentation>, dataset: Dataset): string[] {
  if (!isOfSigns(dataset)) return [];
  return [
    ...(flip ? ['Mirrored, a digit or letter is another sign or none: a 2 is no longer a 2.'] : []),
    ...(rotation > 45 ? ['Turned so far, a sign may become another: a 6 becomes a 9.'] : []),
  ];
}

/** "mirrored, turned ±10°, sized × 0.9 … 1.1"; empty if nothing moves. */
export function augmentationWords(augmentation: Partial<Augmentation> | null | undefined): string {
  const { flip, rotation, scale, shift, crop } = augmentation ?? {};
  const [least = 1, most = 1] = scale ?? [];
  return [
    flip && 'mirrored',
    rotation && `turned ±${figure(rotation)}°`,
    (least !== 1 || most !== 1) && `sized × ${figure(least)} … ${figure(most)}`,
    shift && `shifted ±${figure(shift)} px`,
    crop && `cropped from ${figure(crop)} px of padding`,
  ]
    .filter((words) => !!words)
    .join(', ');
}

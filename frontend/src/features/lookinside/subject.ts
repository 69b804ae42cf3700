import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api';
import { pictureOf, type Picture } from './picture';

/** The one image that is looked at. */
export interface Subject {
  picture: Picture;
  /** What it truly shows, if that is known. */
  truth: string | null;
}

export interface TestImages {
  id: string;
  labels: readonly string[];
  /** How many there are. */
  test: number;
}

/** Test image number `index` in the network's size. */
export function useTestImage(dataset: TestImages, index: number, input: number[] | null) {
  return useQuery({
    queryKey: ['test-image', dataset.id, index, input],
    enabled: input !== null,
    staleTime: Infinity,
    queryFn: async (): Promise<Subject> => {
      const [image] = (await api.images(dataset.id, { split: 'test', offset: index, limit: 1 })).images;
      if (!image) throw new Error(`There is no test image ${index}. Choose a smaller number.`);
      return {
        picture: await decoded(image.png, input as number[]),
        truth: image.label === null ? null : (dataset.labels[image.label] ?? null),
      };
    },
  });
}

/** @param png base64 */
export async function decoded(png: string, input: number[]): Promise<Picture> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }), {
    colorSpaceConversion: 'none',
  });
  const [, height, width] = input as [number, number, number];
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('This browser could not read the image. A current browser is needed.');
  context.drawImage(image, 0, 0, width, height);
  return pictureOf(context.getImageData(0, 0, width, height).data, input);
}

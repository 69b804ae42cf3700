import { address, type Query } from './http';
import { problemFrom, unreachable } from './Problem';

interface Download {
  query?: Query;
  /** Told how many bytes have come. */
  onProgress: (bytes: number) => void;
}

/** Fetches a file and says how far it is; the browser keeps large ones on disk. @throws Problem as `request` does. */
export function download(path: string, { query, onProgress }: Download): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const coming = new XMLHttpRequest();
    coming.open('GET', address(path, query));
    coming.responseType = 'blob';
    coming.onprogress = ({ loaded }) => onProgress(loaded);
    coming.onerror = () => reject(unreachable());
    coming.onload = () => {
      const file = coming.response as Blob;
      if (coming.status === 200) resolve(file);
      else void problemFrom(new Response(file, { status: coming.status })).then(reject, reject);
    };
    coming.send();
  });
}

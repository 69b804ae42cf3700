import { address, csrfHeader } from './http';
import { problemFrom, unreachable } from './Problem';

interface Upload {
  query: Record<string, string | string[] | undefined>;
  file: Blob;
  /** Told how much has been sent, 0 to 1. */
  onProgress: (share: number) => void;
}

/** Sends a file and says how far it is, which `fetch` cannot. @throws Problem as `request` does. */
export function upload<T>(path: string, { query, file, onProgress }: Upload): Promise<T> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', address(path, query));
    sending.setRequestHeader('Content-Type', 'application/octet-stream');
    sending.setRequestHeader('Accept', 'application/json');
    for (const [name, value] of Object.entries(csrfHeader())) sending.setRequestHeader(name, value);
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    sending.onerror = () => reject(unreachable());
    sending.onload = () => {
      const answer = new Response(sending.responseText, {
        status: sending.status,
        headers: { 'Content-Type': sending.getResponseHeader('Content-Type') ?? '' },
      });
      if (answer.ok) resolve(JSON.parse(sending.responseText) as T);
      else void problemFrom(answer).then(reject, reject);
    };
    sending.send(file);
  });
}

import { useEffect, useEffectEvent } from 'react';
import { sentence } from '@/shared/api';
import type { Gray } from './gray';
import { openPicture } from './pictureFile';

/** Listens for pictures pasted anywhere on the page; pasted words are left alone. */
export function usePastedPicture(onPicture: (picture: Gray) => void, onProblem: (words: string) => void) {
  const receive = useEffectEvent((event: ClipboardEvent) => {
    const file = [...(event.clipboardData?.files ?? [])].find((one) => one.type.startsWith('image/'));
    if (file) openPicture(file).then(onPicture, (error: unknown) => onProblem(sentence(error)));
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => receive(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}

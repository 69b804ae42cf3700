import { useEffect, useEffectEvent } from 'react';
import type { Written } from './NewSweepPage';

/** Tells the page of a sweep whenever its words change. */
export function useWritten(written: Written, tell: (written: Written) => void): void {
  const text = JSON.stringify(written);
  const tellNow = useEffectEvent(() => tell(written));
  useEffect(() => tellNow(), [text]);
}

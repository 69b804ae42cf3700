import type { Character } from '@/shared/api';
import classes from './characters.module.css';

/** A drawing as networks see it. */
export function Sheet({ character, size = 48 }: { character: Character; size?: number }) {
  return (
    <img
      className={classes.sheet}
      src={`data:image/png;base64,${character.png}`}
      width={size}
      height={size}
      alt={character.label}
      draggable={false}
    />
  );
}

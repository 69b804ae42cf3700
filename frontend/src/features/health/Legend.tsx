import { useComputedColorScheme } from '@mantine/core';
import { gradient } from '@/shared/tensor';
import classes from './health.module.css';
import { told, type Quantity } from './quantities';
import type { ColourScale } from './scale';

/** What the colours mean, with the numbers at both ends. */
export function Legend({ quantity, scale }: { quantity: Quantity; scale: ColourScale }) {
  const scheme = useComputedColorScheme('light');
  const from = quantity.scale === 'signed' ? -1 : quantity.scale === 'share' ? 0 : 0.06;
  return (
    <span className={classes.legend}>
      <span>{told(scale.from, quantity)}</span>
      <span className={classes.bar} style={{ background: gradient(from, 1, scheme) }} />
      <span>
        {told(scale.to, quantity)}
        {quantity.scale === 'logarithmic' && ', logarithmic'}
      </span>
      <span className={classes.notFinite}>NaN or infinite</span>
    </span>
  );
}

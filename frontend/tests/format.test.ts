import { ago, bytes, count, duration, figure, percent, short, speed } from '@/shared/format';

it.each([
  [count(61706), '61,706'],
  [short(2_814_000), '2.8M'],
  [percent(0.98713), '98.71 %'],
  [figure(0.042132), '0.04213'],
  [figure(1e-8), '1e-8'],
  [figure(NaN), 'NaN'],
  [figure(-Infinity), '-Infinity'],
  [speed(8712.4), '8,712 images/s'],
  [speed(0.4213), '0.42 images/s'],
  [duration(125), '2 min 5 s'],
  [duration(3725), '1 h 2 min'],
  [bytes(3_500_000), '3.5 MB'],
  [ago('2026-11-23T22:00:00Z', Date.parse('2026-11-23T22:05:00Z')), '5 min ago'],
])('says %o', (said, expected) => expect(said).toBe(expected));

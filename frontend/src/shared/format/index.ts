const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** 61706 -> "61,706" */
export const count = (value: number) => whole.format(value);

/** 2814000 -> "2.8M" */
export const short = (value: number) => compact.format(value);

const threeDigits = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });

/** 61706 -> "61.7K"; below a thousand the number itself */
export const roughly = (value: number) => threeDigits.format(value);

/** 0.98713 -> "98.71 %" */
export const percent = (share: number, digits = 2) => `${(share * 100).toFixed(digits)} %`;

/** Four figures that mean something: 0.04213, 2.303, 1.2e-7. What is not finite says its name. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e6) return Number(value.toPrecision(3)).toExponential();
  return Number(value.toPrecision(4)).toString();
}

/** 8712.4 -> "8,712 images/s"; 0.4213 -> "0.42 images/s" */
export const speed = (imagesPerSecond: number) =>
  `${imagesPerSecond < 10 ? Number(imagesPerSecond.toPrecision(2)) : count(imagesPerSecond)} images/s`;

/** Of what is only predicted: "about 7 min" and not "7 min 12 s". */
export function roughDuration(seconds: number): string {
  if (seconds < 15) return 'a moment';
  if (seconds < 90) return `${Math.round(seconds / 10) * 10} s`;
  return duration(Math.round(seconds / 60) * 60);
}

/** 0.34 -> "0.3 s"; 125 -> "2 min 5 s"; 3725 -> "1 h 2 min" */
export function duration(seconds: number): string {
  if (seconds > 0 && seconds < 0.95) return `${Math.max(0.1, seconds).toFixed(1)} s`;
  const total = Math.max(0, Math.round(seconds));
  if (total < 60) return `${total} s`;
  if (total < 3600) return total % 60 ? `${Math.floor(total / 60)} min ${total % 60} s` : `${total / 60} min`;
  return `${Math.floor(total / 3600)} h ${Math.floor((total % 3600) / 60)} min`;
}

/** 8.31 -> "8 ms"; 0.42 -> "0.4 ms"; 1234 -> "1.2 s" */
export function millis(value: number): string {
  if (value === 0) return '0 ms';
  if (value >= 1000) return `${(value / 1000).toFixed(value < 10_000 ? 1 : 0)} s`;
  return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}

/** 3500000 -> "3.5 MB" */
export function bytes(size: number): string {
  if (size < 1000) return `${size} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length, Math.floor(Math.log10(size) / 3));
  const value = size / 1000 ** power;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power - 1]}`;
}

/** Memory, in powers of two as its makers count it: 1181116006 -> "1.1 GiB" */
export function memory(size: number): string {
  const mebibytes = size / 2 ** 20;
  if (mebibytes < 1024) return `${Math.ceil(mebibytes)} MiB`;
  const gibibytes = mebibytes / 1024;
  return `${gibibytes < 10 ? Number(gibibytes.toFixed(1)) : Math.round(gibibytes)} GiB`;
}

/** The time of day in so many seconds: "15:40". */
export function clockIn(seconds: number, now = Date.now()): string {
  return new Date(now + 1000 * seconds).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** "just now", "5 min ago", "yesterday 14:02", "3 Nov 14:02" */
export function ago(time: string, now = Date.now()): string {
  const then = new Date(time);
  const seconds = (now - then.getTime()) / 1000;
  if (seconds < 45) return 'just now';
  if (seconds < 3600) return `${Math.max(1, Math.round(seconds / 60))} min ago`;
  const clock = then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (new Date(now).toDateString() === then.toDateString()) return `today ${clock}`;
  if (new Date(now - 86_400_000).toDateString() === then.toDateString()) return `yesterday ${clock}`;
  return `${then.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })} ${clock}`;
}

/** [6, 28, 28] -> "6 × 28 × 28" */
export const shape = (sizes: readonly number[]) => sizes.join(' × ');

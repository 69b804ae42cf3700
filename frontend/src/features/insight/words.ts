import { percentText } from '@/shared/tensor';

export const percent = (share: number | null) => (share === null ? '–' : percentText(share));

const whole = new Intl.NumberFormat('en');
export const counted = (count: number) => whole.format(count);

export const imageAddress = (png: string) => `data:image/png;base64,${png}`;

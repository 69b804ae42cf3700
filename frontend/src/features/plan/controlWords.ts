import type { Plan, PlanDraft } from '@/shared/api';
import { duration, figure } from '@/shared/format';
import { USUAL_FACTOR, usualEvery } from './schedule';

const inEpochs = (count: number) => (count === 1 ? '1 epoch' : `${figure(count)} epochs`);

/** A schedule as a clause: "up for 1 epoch, then down a cosine to 0". */
export function scheduleWords(schedule: NonNullable<PlanDraft['schedule']>, epochs: number): string {
  const warmUp = schedule.warmUp ? `up for ${inEpochs(schedule.warmUp)}, then ` : '';
  return warmUp + afterwards(schedule, epochs);
}

function afterwards({ kind, every, factor }: NonNullable<PlanDraft['schedule']>, epochs: number): string {
  if (kind === 'cosine') return 'down a cosine to 0';
  if (kind === 'step')
    return `× ${figure(factor ?? USUAL_FACTOR)} every ${inEpochs(every ?? usualEvery(epochs))}`;
  return 'constant';
}

const INITIALIZATIONS: Record<string, string> = {
  zeros: 'zeros',
  constant: 'constant',
  normal: 'normal',
  lecun: 'LeCun',
  xavier: 'Xavier',
  he: 'He',
};

/** "Xavier"; "normal, sigma 0.01" */
export function initializationWords(initialization: NonNullable<PlanDraft['initialization']>): string {
  const chosen = typeof initialization === 'string' ? { kind: initialization } : initialization;
  const { kind, ...settings } = chosen;
  const told = Object.entries(settings).map(([name, value]) => `${name} ${figure(Number(value))}`);
  return [INITIALIZATIONS[kind] ?? kind, ...told].join(', ');
}

/** What steers a plan's training and is not left as it usually is: label and value. */
export function controlWords(plan: Plan | PlanDraft): [label: string, value: string][] {
  const { schedule, gradientClip, stopping, optimizer } = plan;
  const patience = stopping?.patience;
  const minutes = stopping?.minutes;
  const words: [string, string | false][] = [
    [
      'Schedule',
      !!schedule &&
        (schedule.kind !== 'constant' || !!schedule.warmUp) &&
        scheduleWords(schedule, plan.epochs ?? 3),
    ],
    ['Weight decay', !!optimizer?.weightDecay && figure(Number(optimizer.weightDecay))],
    ['Gradient clip', gradientClip != null && `at length ${figure(gradientClip)}`],
    ['Early stopping', patience != null && `after ${inEpochs(patience)} without a lower test loss`],
    ['Time box', minutes != null && duration(minutes * 60)],
  ];
  return words.filter((word): word is [string, string] => word[1] !== false);
}

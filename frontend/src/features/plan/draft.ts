import type { Architecture, Dataset, OptionValue, Plan, PlanDraft } from '@/shared/api';
import { FIRST_PLAN } from './firstPlan';
import { countsFollow } from './made';
import { fitted, isByGradient, withoutGradients } from './solvers';

/** What the server has to offer; it knows the sizes and the defaults that a plan may leave open. */
export interface Offer {
  architectures: readonly Architecture[];
  datasets: readonly Dataset[];
}

/** A partial plan with everything that it leaves open filled in, so that a link to it says all. */
export function complete(partial: PlanDraft, { architectures, datasets }: Offer): PlanDraft {
  const { network, architecture, dataset, ...rest } = partial;
  const id = architecture?.id ?? 'lenet-5';
  const data = datasets.find((one) => one.id === (dataset?.id ?? 'mnist'));
  const filled = { ...FIRST_PLAN, ...withoutNull(rest) };
  const whole = {
    ...(isByGradient(filled) ? filled : withoutGradients(filled)),
    architecture: network
      ? undefined
      : withoutNull({
          ...usual(id, architectures),
          ...architecture,
          options: { ...usual(id, architectures).options, ...architecture?.options },
        }),
    ...(network ? { network } : {}),
    dataset: {
      id: 'mnist',
      ...(data && !countsFollow(data) && { train: data.train, test: data.test }),
      ...dataset,
    },
  } as PlanDraft;
  return fitted(whole, datasets);
}

/** An architecture with its own defaults said aloud. */
export function usual(id: string, architectures: readonly Architecture[]) {
  const recipe = architectures.find((one) => one.id === id);
  const options: Record<string, OptionValue> = {};
  for (const option of recipe?.options ?? [])
    if (option.default !== null) options[option.name] = option.default;
  return { id, width: 1, options };
}

/** An architecture as one begins with it in a lab: with its own defaults, at its lab width. */
export function proposed(id: string, architectures: readonly Architecture[]) {
  const width = architectures.find((one) => one.id === id)?.labWidth ?? 1;
  return { ...usual(id, architectures), width };
}

/** A finished plan as something to change. */
export function draftOf(plan: Plan): PlanDraft {
  return withoutNull({ ...plan }) as PlanDraft;
}

function withoutNull<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null)) as Partial<T>;
}

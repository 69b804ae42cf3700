import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, Problem, type CheckedPlan, type FieldError, type PlanDraft } from '@/shared/api';

export interface PlanCheck {
  /** The answer when nothing is wrong; while a new one is on its way, the one before. */
  checked: CheckedPlan | undefined;
  /** The last plan that had no mistakes, to keep on the screen while the present one has some. */
  lastGood: CheckedPlan | undefined;
  mistakes: FieldError[];
  /** Set when the check itself could not be made; that the same could not be asked again is no news. */
  failure: Error | null;
  /** No answer about the draft as it is now yet. */
  checking: boolean;
}

type Answer = { checked: CheckedPlan } | { mistakes: FieldError[] };

/** The pool changes while a plan is written: how old its forecast may become, in milliseconds. */
export const FORECAST_AGE = 10_000;

/**
 * Asks the server about the draft while it is typed, a third of a second after the last change; and again
 * whenever the answer is older than `age`, where the page shows what changes by itself.
 */
export function usePlanCheck(draft: PlanDraft, age = Infinity): PlanCheck {
  const [settled] = useDebouncedValue(draft, 300);
  const query = useQuery({
    queryKey: ['plan-check', settled],
    staleTime: age,
    refetchInterval: age === Infinity ? false : age,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Answer> => {
      try {
        return { checked: await api.checkPlan(settled, signal) };
      } catch (error) {
        if (!(error instanceof Problem) || error.status < 400 || error.status >= 500) throw error;
        const mistakes =
          error.errors.length > 0 ? error.errors : [{ field: '/plan', message: error.message }];
        return { mistakes };
      }
    },
  });
  const answer = query.data;
  const checked = answer && 'checked' in answer ? answer.checked : undefined;
  const [lastGood, setLastGood] = useState(checked);
  if (checked && checked !== lastGood) setLastGood(checked);
  return {
    checked,
    lastGood,
    mistakes: answer && 'mistakes' in answer ? answer.mistakes : [],
    failure: query.isLoadingError ? query.error : null,
    checking: settled !== draft || query.isPending || query.isPlaceholderData,
  };
}

/** The mistakes of one place in the plan and of everything below it, as one text. */
export function mistakesAt(mistakes: readonly FieldError[], path: string): string | undefined {
  const pointer = `/plan/${path}`;
  const own = mistakes.filter(({ field }) => field === pointer || field.startsWith(`${pointer}/`));
  return own.length > 0 ? own.map(({ message }) => message).join(' ') : undefined;
}

/** The mistakes that no field of the form shows. */
export function mistakesElsewhere(mistakes: readonly FieldError[], paths: readonly string[]): FieldError[] {
  return mistakes.filter(({ field }) =>
    paths.every((path) => field !== `/plan/${path}` && !field.startsWith(`/plan/${path}/`)),
  );
}

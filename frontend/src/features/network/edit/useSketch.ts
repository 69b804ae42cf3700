import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type FieldError, type Network, type NetworkSketch } from '@/shared/api';

/** In milliseconds: short, for numbers should follow the hand. */
const PAUSE = 120;

export interface Sketched {
  /** The last answer; while a new one is on its way, the one before. */
  sketch: NetworkSketch | undefined;
  /** About the network as it is now. */
  problems: FieldError[];
  failure: Error | null;
  /** No answer about the network as it is now yet. */
  waiting: boolean;
}

/** What the server makes of a network while it is written. */
export function useSketch(network: Network): Sketched {
  const [settled] = useDebouncedValue(network, PAUSE);
  const query = useQuery({
    queryKey: ['network-sketch', settled],
    queryFn: async ({ signal }) => ({ asked: settled, sketch: await api.sketchNetwork(settled, signal) }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const answer = query.data;
  return {
    sketch: answer?.sketch,
    problems: answer ? realigned(answer.sketch.problems, answer.asked, network) : [],
    failure: query.error,
    waiting: settled !== network || query.isPending || query.isPlaceholderData,
  };
}

const NODE = /\/nodes\/(\d+)(?=\/|$)/;

/** The mistakes of a former network at the places that their nodes have now; those of nodes that are gone are gone. */
export function realigned(problems: readonly FieldError[], then: Network, now: Network): FieldError[] {
  if (then === now) return [...problems];
  const places = new Map(now.nodes.map(({ id }, place) => [id, place]));
  return problems.flatMap((problem) => {
    const index = NODE.exec(problem.field)?.[1];
    if (index === undefined) return [problem];
    const place = places.get(then.nodes[Number(index)]?.id ?? '');
    return place === undefined ? [] : [{ ...problem, field: problem.field.replace(NODE, `/nodes/${place}`) }];
  });
}

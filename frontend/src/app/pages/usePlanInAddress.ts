import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { complete, decodePlan, encodePlan } from '@/features/plan';
import { sentence, type Architecture, type Dataset, type PlanDraft } from '@/shared/api';

interface Offer {
  architectures: readonly Architecture[];
  datasets: readonly Dataset[];
}

/**
 * The plan being written, kept in the address all the time: the address is the experiment.
 * @param leaving whether the page is about to give way to the run: writing the address then would
 *   lead back here
 */
export function usePlanInAddress(offer: Offer, leaving: boolean) {
  const [params, setParams] = useSearchParams();
  const word = params.get('plan');
  const [read, setRead] = useState(() => ({ word, ...readPlan(word, offer) }));
  const [draft, setDraft] = useState(read.draft);
  const [written, setWritten] = useState<string | null>(null);
  if (word !== read.word) {
    // The address changed: by our own hand, or somebody followed another link to this page.
    const next = { word, ...readPlan(word, offer) };
    setRead(next);
    if (word !== written) setDraft(next.draft);
  }

  useEffect(() => {
    if (leaving) return;
    const timer = setTimeout(() => {
      const now = encodePlan(draft);
      if (now === word) return;
      setWritten(now);
      setParams({ plan: now }, { replace: true, preventScrollReset: true });
    }, 250);
    return () => clearTimeout(timer);
  }, [draft, word, setParams, leaving]);

  return { draft, setDraft, broken: word === written ? null : read.broken };
}

function readPlan(word: string | null, offer: Offer): { draft: PlanDraft; broken: string | null } {
  try {
    return { draft: complete(word ? decodePlan(word) : {}, offer), broken: null };
  } catch (error) {
    return { draft: complete({}, offer), broken: sentence(error) };
  }
}

import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { complete, decodePlan, encodePlan } from '@/features/plan';
import { sentence, type Architecture, type Dataset, type Network, type PlanDraft } from '@/shared/api';
import { pack } from '@/shared/link';

interface Offer {
  architectures: readonly Architecture[];
  datasets: readonly Dataset[];
  /** With what a plan begins where the address carries none. */
  defaults: PlanDraft;
}

/**
 * The plan being written, kept in the address all the time: the address is the experiment.
 * @param network that the address carries behind its #
 * @param leaving whether the page is about to give way to the run: writing the address then would
 *   lead back here
 */
export function usePlanInAddress(offer: Offer, network: Network | null, leaving: boolean) {
  const navigate = useNavigate();
  const { hash, state } = useLocation();
  const [params] = useSearchParams();
  const word = params.get('plan');
  const [read, setRead] = useState(() => ({ word, ...readPlan(word, offer, network) }));
  const [draft, setDraft] = useState(read.draft);
  const [written, setWritten] = useState<string | null>(null);
  if (word !== read.word) {
    // The address changed: by our own hand, or somebody followed another link to this page.
    const next = { word, ...readPlan(word, offer, network) };
    setRead(next);
    if (word !== written) setDraft(next.draft);
  }

  useEffect(() => {
    if (leaving) return;
    let late = false;
    const timer = setTimeout(async () => {
      // A network is long: behind the # it is not sent to the server, which takes no such addresses.
      const { network: own, ...rest } = draft;
      const now = encodePlan(rest);
      const behind = !own ? '' : own === network ? hash : `#${await pack(own)}`;
      if (late || (now === word && behind === hash)) return;
      setWritten(now);
      void navigate(
        { search: `?plan=${now}`, hash: behind },
        { replace: true, preventScrollReset: true, state: state as unknown },
      );
    }, 250);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [draft, word, hash, state, network, navigate, leaving]);

  return { draft, setDraft, broken: word === written ? null : read.broken };
}

function readPlan(
  word: string | null,
  offer: Offer,
  network: Network | null,
): { draft: PlanDraft; broken: string | null } {
  try {
    return {
      draft: complete({ ...(word ? decodePlan(word) : offer.defaults), ...(network && { network }) }, offer),
      broken: null,
    };
  } catch (error) {
    return { draft: complete(offer.defaults, offer), broken: sentence(error) };
  }
}

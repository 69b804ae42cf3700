import { Alert, Button, CopyButton, Select, Skeleton } from '@mantine/core';
import { IconCheck, IconLink, IconTrain } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { fittingDataset, useDatasets } from '@/features/dataset';
import { atLabSize, queryOf } from '@/features/gallery';
import { EMPTY, NetworkEditor } from '@/features/network/edit';
import { planAddress, useArchitectures } from '@/features/plan';
import { api, type Network } from '@/shared/api';
import { pack } from '@/shared/link';
import { ErrorNote, Page } from '@/shared/ui';
import { useNetworkInHash } from './useNetworkInHash';

/** A network of one's own, all of it in the address: the link is the network. */
export function EditorPage() {
  const navigate = useNavigate();
  const { start, broken, keep } = useNetworkInAddress();
  const [present, setPresent] = useState<{ network: Network; sound: boolean }>();
  const datasets = useDatasets().data;
  const onNetwork = useCallback(
    (network: Network, sound: boolean) => {
      setPresent({ network, sound });
      keep(network);
    },
    [keep],
  );
  const train = async ({ network }: { network: Network }) => {
    const fitting = fittingDataset(datasets ?? [], network.input);
    const plan = planAddress({ dataset: { id: fitting?.id ?? 'mnist' } });
    void navigate(`${plan}#${await pack(network)}`);
  };
  return (
    <Page
      title="Edit a network"
      lead="Add, change and rewire layers: every shape and number follows. The whole network is in the link."
      actions={
        <>
          <StartFrom />
          <CopyButton value={window.location.href}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                onClick={copy}
                leftSection={copied ? <IconCheck size={17} /> : <IconLink size={17} />}
              >
                {copied ? 'Link copied' : 'Copy link'}
              </Button>
            )}
          </CopyButton>
          <Button
            leftSection={<IconTrain size={18} />}
            disabled={!present?.sound}
            onClick={() => present && void train(present)}
          >
            Train this network
          </Button>
        </>
      }
    >
      {broken && (
        <Alert color="signal" mb="md">
          {broken} Here is a small network to begin with.
        </Alert>
      )}
      {start ? (
        <NetworkEditor key={start.turn} first={start.network} onNetwork={onNetwork} />
      ) : (
        <Skeleton height={560} />
      )}
    </Page>
  );
}

/** Any architecture at lab size as a beginning. */
function StartFrom() {
  const navigate = useNavigate();
  const architectures = useArchitectures().data ?? [];
  const [error, setError] = useState<unknown>(null);
  const open = async (id: string) => {
    const architecture = architectures.find((one) => one.id === id);
    if (!architecture) return;
    try {
      const { network } = await api.architecture(id, queryOf(atLabSize(architecture)));
      setError(null);
      void navigate(`/networks/edit#${await pack(network)}`);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <>
      {error !== null && <ErrorNote error={error} />}
      <Select
        aria-label="Start from an architecture"
        placeholder="Start from …"
        data={[
          { value: '', label: 'Empty' },
          ...architectures.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={null}
        onChange={(id) => {
          if (id === '') void pack(EMPTY).then((word) => navigate(`/networks/edit#${word}`));
          else if (id !== null) void open(id);
        }}
        searchable
        w={180}
      />
    </>
  );
}

/** In milliseconds after the last change. */
const PAUSE = 250;

/** The network with which the address makes the editor begin, and how the address follows what is edited. */
function useNetworkInAddress() {
  const navigate = useNavigate();
  const word = useLocation().hash.slice(1);
  const read = useNetworkInHash();
  const [written, setWritten] = useState<string | null>(null);
  const [start, setStart] = useState<{
    word: string;
    turn: number;
    network: Network;
    broken: string | null;
  }>();
  if (read && start?.word !== word) {
    // The address changed: by our own hand, or somebody followed another link to this page.
    setStart(
      start && word === written
        ? { ...start, word }
        : { word, turn: (start?.turn ?? 0) + 1, network: read.network ?? EMPTY, broken: read.broken },
    );
  }

  const [present, keep] = useState<Network>();
  useEffect(() => {
    if (!present) return undefined;
    let late = false;
    const timer = setTimeout(async () => {
      const now = await pack(present);
      if (late || now === word) return;
      setWritten(now);
      void navigate({ hash: now }, { replace: true, preventScrollReset: true });
    }, PAUSE);
    return () => {
      late = true;
      clearTimeout(timer);
    };
    // The word only says that nothing is to be done: a followed link must not be written over by what was before.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [present]);
  return { start, broken: start?.word === written ? null : start?.broken, keep };
}

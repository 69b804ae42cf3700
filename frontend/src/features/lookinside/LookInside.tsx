import { Alert, Skeleton, Stack, Tabs } from '@mantine/core';
import { IconEyeSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { sentence } from '@/shared/api';
import { EpochChoice, useEpochChoice } from '@/shared/epoch';
import { useModel, useShelf, winnerOf, type EpochFile, type Model, type ModelNotes } from '@/shared/reader';
import { Empty } from '@/shared/ui';
import { ActivationView } from './ActivationView';
import { perClass } from './answer';
import { EmbeddingView } from './EmbeddingView';
import { excitationsOf } from './excitation';
import { ExcitationView } from './ExcitationView';
import { LensView } from './LensView';
import type { History } from './look';
import { OcclusionView } from './OcclusionView';
import { inputOf, pictureOfGray } from './picture';
import { useTestImage, type Subject, type TestImages } from './subject';
import { SubjectBar, type Choice } from './SubjectBar';
import { useComputation, type Work } from './useComputation';

export interface LookInsideProps {
  /** Where the model lies, as `api.modelBytes` reads it. */
  file: string;
  /** Whether there is one yet. */
  available: boolean;
  /** Changes with the model's bytes. */
  revision?: string;
  /** Where the models of earlier epochs lie, ascending. */
  epochs?: readonly EpochFile[];
  dataset: TestImages;
  /** What somebody drew, in the network's size, 0 to 255. */
  drawing: { height: number; width: number; values: Float32Array } | null;
}

/** What a trained classifier looks at in an image. Everything is computed in this browser, by the model itself. */
export function LookInside(props: LookInsideProps) {
  if (!props.available) {
    return (
      <Empty icon={<IconEyeSearch />} title="No network to look into yet">
        This opens as soon as the run has saved a model. Until then, watch the curves.
      </Empty>
    );
  }
  return <OpenNetwork key={props.file} {...props} />;
}

const NO_EPOCHS: readonly EpochFile[] = [];

function OpenNetwork({ file, revision = '', epochs = NO_EPOCHS, ...rest }: LookInsideProps) {
  const shelf = useShelf();
  const choice = useEpochChoice({ file, revision }, epochs);
  const model = useModel(shelf, choice.shown.file, choice.shown.revision);
  const { epoch, onEpoch } = choice;
  const history = useMemo(() => ({ shelf, epochs, epoch, onEpoch }), [shelf, epochs, epoch, onEpoch]);
  return (
    <Stack gap="lg">
      <EpochChoice {...choice} />
      {model.state === 'opening' && <Skeleton height={420} aria-label="Opening your model" />}
      {model.state === 'failed' && (
        <Alert color="red" title="The model could not be opened">
          {model.reason}
        </Alert>
      )}
      {model.state === 'ready' && <Views model={model} history={history} {...rest} />}
    </Stack>
  );
}

type Ready = Extract<Model, { state: 'ready' }>;
type ViewsProps = Pick<LookInsideProps, 'dataset' | 'drawing'> & { model: Ready; history: History };

function Views({ model, history, dataset, drawing }: ViewsProps) {
  const { reader, notes, bytes } = model;
  const { labels, preprocessing, network } = useSame(notes);
  const [choice, setChoice] = useState<Choice>({ from: 'test', index: 0, label: null });
  const [view, setView] = useState<string | null>('occlusion');
  const image = useTestImage(dataset, choice.index, choice.from === 'test' ? preprocessing.input : null);
  const drawn = useMemo(
    (): Subject | null =>
      drawing && { picture: pictureOfGray(drawing, preprocessing.input[0] as number), truth: null },
    [drawing, preprocessing],
  );
  const subject = choice.from === 'drawing' ? drawn : (image.data ?? null);

  const work = useMemo((): Work<Float32Array> | null => {
    if (!subject) return null;
    return async () => {
      const input = inputOf(subject.picture, preprocessing);
      return perClass((await reader.read(input, preprocessing.input, [])).probabilities, 1);
    };
  }, [subject, reader, preprocessing]);
  const { value: probabilities, problem } = useComputation(work, subject);
  const label = choice.label ?? (probabilities && winnerOf(probabilities)) ?? 0;

  const look = subject &&
    probabilities && {
      ...{ reader, network, preprocessing, bytes, labels, label, probabilities, history },
      picture: subject.picture,
    };
  const whole = { reader, network, preprocessing, dataset };
  const weighs = useMemo(() => excitationsOf(network).length > 0, [network]);
  return (
    <Stack gap="lg">
      <SubjectBar
        choice={choice}
        onChoice={setChoice}
        count={dataset.test}
        hasDrawing={drawn !== null}
        subject={subject}
        probabilities={probabilities}
        labels={labels}
        problem={problem ?? (choice.from === 'test' && image.error ? sentence(image.error) : null)}
      />
      <Tabs value={view} onChange={setView} variant="outline" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="occlusion">Occlusion map</Tabs.Tab>
          <Tabs.Tab value="activation">Class activation map</Tabs.Tab>
          <Tabs.Tab value="lens">Receptive field</Tabs.Tab>
          <Tabs.Tab value="embedding">Embedding</Tabs.Tab>
          {weighs && <Tabs.Tab value="excitation">Channel weights</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="occlusion">{look && <OcclusionView {...look} />}</Tabs.Panel>
        <Tabs.Panel value="activation">{look && <ActivationView {...look} />}</Tabs.Panel>
        <Tabs.Panel value="lens">{look && <LensView {...look} />}</Tabs.Panel>
        <Tabs.Panel value="embedding">
          <EmbeddingView {...whole} />
        </Tabs.Panel>
        <Tabs.Panel value="excitation">
          <ExcitationView {...whole} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

/** The models of all epochs of a run say the same of themselves: what is drawn of it stays as it is. */
function useSame(notes: ModelNotes): ModelNotes {
  const [first] = useState(notes);
  return first;
}

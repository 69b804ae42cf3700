import { Alert, Stack } from '@mantine/core';
import { useCallback, useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { LayerValues, Model, Preprocessing } from '@/shared/reader';
import type { ReadImage } from './EveryEpoch';
import { blank, inkBox, type Gray } from './gray';
import classes from './drawing.module.css';
import { LayerFlow } from './LayerFlow';
import { imageSize } from './networkInput';
import { PadCanvas } from './PadCanvas';
import { Prediction } from './Prediction';
import { rasterise } from './rasterise';
import { drawingAsSeen, pictureAsSeen, preparationFor } from './seen';
import { SeenImage } from './SeenImage';
import { MANY_NODES, mainNodes } from './shownNodes';
import { drawn, type Move } from './strokes';
import { Tools, type Brush } from './Tools';
import { EMPTY, type Source } from './source';
import { usePastedPicture } from './usePastedPicture';
import { useReading } from './useReading';

interface Props {
  model: Model;
  /** What the dataset says, until the model file is read. */
  fallback: { labels: readonly string[]; preprocessing: Preprocessing };
  onSeen?: ((seen: Gray) => void) | undefined;
  /** What comes below the answer. */
  below?: (image: ReadImage) => ReactNode;
}

export function Desk({ model, fallback, onSeen, below }: Props) {
  const ready = model.state === 'ready' ? model : null;
  const labels = ready?.notes.labels ?? fallback.labels;
  const [atFirst] = useState(fallback.preprocessing);
  const preprocessing = ready?.notes.preprocessing ?? atFirst;
  const size = imageSize(preprocessing.input);

  const [source, setSource] = useState<Source>(EMPTY);
  const [brush, setBrush] = useState<Brush>('medium');
  const [preparation, setPreparation] = useState(() => preparationFor(labels));
  const [problem, setProblem] = useState<string | null>(null);

  const seen = useMemo(() => {
    if (!size) return null;
    const { height, width } = size;
    if (source.picture) return pictureAsSeen(source.picture, preparation, { height, width });
    if (source.sheet.length === 0) return blank(width, height);
    return drawingAsSeen(rasterise(source.sheet), preparation, { height, width });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the size, not the object that carries it
  }, [source, preparation, size?.height, size?.width]);
  const hasInk = useMemo(() => hasInkOn(seen), [seen]);

  useEffect(() => {
    if (seen && hasInk) onSeen?.(seen);
  }, [seen, hasInk, onSeen]);

  const network = ready?.notes.network;
  const [everyStep, setEveryStep] = useState<boolean | null>(null);
  const all = everyStep ?? (network ? network.nodes.length <= MANY_NODES : false);
  const nodes = useMemo(() => {
    if (!ready) return [];
    const wanted = all ? ready.notes.network.nodes : mainNodes(ready.notes.network);
    return wanted.map((node) => node.id).filter((id) => ready.reader.outputs.includes(id));
  }, [ready, all]);
  const answers = useReading(ready?.reader ?? null, seen, preprocessing, nodes, source.movedAt);
  const reading = hasInk && hasInkOn(answers.about) ? answers.reading : null;
  // The answer first, its maps when there is time for them. An empty sheet has maps too.
  const layers = useDeferredValue(answers.reading?.layers ?? NO_LAYERS);

  const move = useCallback((what: Move, at: number) => {
    setSource(({ sheet, picture }) => ({
      picture: null,
      sheet: drawn(picture ? [] : sheet, what),
      movedAt: at,
    }));
  }, []);
  const bring = useCallback((picture: Source['picture']) => {
    setProblem(null);
    setSource({ ...EMPTY, picture });
  }, []);
  usePastedPicture(bring, setProblem);

  if (!size || !seen) {
    return (
      <Alert color="yellow">This network reads numbers, not images: there is nothing to draw for it.</Alert>
    );
  }
  const trouble = problem ?? answers.problem;
  return (
    <Stack gap="md">
      {trouble && (
        <Alert color="red" withCloseButton={problem !== null} onClose={() => setProblem(null)}>
          {trouble}
        </Alert>
      )}
      <div className={classes.desk}>
        <div className={classes.board}>
          <PadCanvas
            sheet={source.sheet}
            picture={source.picture}
            thickness={THICKNESS[brush]}
            onMove={move}
          />
          <Tools
            brush={brush}
            onBrush={setBrush}
            empty={source.picture === null && source.sheet.length === 0}
            onMove={move}
            onPicture={bring}
            onProblem={setProblem}
            preparation={preparation}
            onPreparation={setPreparation}
          />
        </div>
        <Prediction
          labels={labels}
          probabilities={reading?.probabilities ?? null}
          milliseconds={reading?.milliseconds ?? null}
          latencies={answers.latencies}
          invitation={invitation(model, preparation === 'character')}
        >
          <SeenImage seen={seen} />
        </Prediction>
      </div>
      {below?.({ seen: hasInk ? seen : null, labels, preprocessing })}
      {layers.length > 0 && <LayerFlow layers={layers} everyStep={all} onEveryStep={setEveryStep} />}
    </Stack>
  );
}

const NO_LAYERS: LayerValues[] = [];

const hasInkOn = (seen: Gray | null) => seen !== null && inkBox(seen) !== null;

/** Of the pad's width; the middle one gives strokes about as wide as MNIST's. */
const THICKNESS: Record<Brush, number> = { thin: 0.055, medium: 0.085, thick: 0.12 };

function invitation(model: Model, character: boolean): string {
  if (model.state === 'opening') return 'Opening your model …';
  if (model.state === 'failed') return 'No answer without the model.';
  return character
    ? 'Draw a character on the board: your network reads along.'
    : 'Draw something, or bring a picture.';
}

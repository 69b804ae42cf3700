import { Anchor, Group, NumberInput, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { usual } from '@/features/plan';
import { Card } from '@/shared/ui';
import type { FieldsProps } from './NewSweepPage';
import { SPLITS, studyDraft, type Split } from './studyDraft';
import { useWritten } from './useWritten';

const PAPER = 'https://arxiv.org/abs/1411.1792';

/** Yosinski et al. 2014 in one click: base networks on A and B, then every cut, frozen and fine-tuned. */
export function TransferStudy({ architectures, onWritten }: FieldsProps) {
  const [architecture, setArchitecture] = useState('lenet-5');
  const [split, setSplit] = useState<Split>('similar');
  const [seeds, setSeeds] = useState(2);
  const [train, setTrain] = useState(5_000);
  const [epochs, setEpochs] = useState(2);
  useWritten(
    {
      name: `Transfer, ${SPLITS[split].name}`,
      draft: studyDraft({ architecture: usual(architecture, architectures), split, seeds, train, epochs }),
    },
    onWritten,
  );
  return (
    <Card aria-label="Transfer study">
      <Stack gap="md">
        <Text size="sm">
          How far up can the layers of a network for A be used for B? After{' '}
          <Anchor href={PAPER} target="_blank" rel="noreferrer" inherit>
            Yosinski et al. 2014
          </Anchor>
          : the first n layers are copied, frozen or fine-tuned; the rest is drawn fresh and trained on B.
        </Text>
        <SegmentedControl
          aria-label="A and B"
          value={split}
          onChange={(value) => setSplit(value as Split)}
          data={Object.entries(SPLITS).map(([value, { label }]) => ({ value, label }))}
        />
        <Text size="sm" c="dimmed">
          {SPLITS[split].words}
        </Text>
        <Select
          label="Architecture"
          data={architectures.map(({ id, title }) => ({ value: id, label: title }))}
          value={architecture}
          onChange={(id) => id && setArchitecture(id)}
          allowDeselect={false}
        />
        <Group grow>
          <NumberInput
            label="Seeds"
            value={seeds}
            min={1}
            max={10}
            allowDecimal={false}
            onChange={(value) => setSeeds(Number(value) || 1)}
          />
          <NumberInput
            label="Training images"
            value={train}
            min={1}
            step={1000}
            thousandSeparator=","
            allowDecimal={false}
            onChange={(value) => setTrain(Number(value))}
          />
          <NumberInput
            label="Epochs"
            value={epochs}
            min={1}
            allowDecimal={false}
            onChange={(value) => setEpochs(Number(value))}
          />
        </Group>
      </Stack>
    </Card>
  );
}

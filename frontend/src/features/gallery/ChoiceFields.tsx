import { Autocomplete, NumberInput, SegmentedControl, SimpleGrid } from '@mantine/core';
import type { Architecture } from '@/shared/api';
import { asPublished, atLabSize, hasPaperSize, type Choice } from './choice';

interface Props {
  architecture: Architecture;
  choice: Choice;
  onChange: (choice: Choice) => void;
  mistake: (field: string) => string | undefined;
}

/** For which images, and how many answers. */
export function ChoiceFields({ architecture, choice, onChange, mistake }: Props) {
  const paper = asPublished(architecture);
  const lab = atLabSize(architecture);
  const inputs = [...new Set([...architecture.inputs, paper.input])];
  const is = (other: Choice) => other.input === choice.input && other.width === choice.width;
  return (
    <>
      {hasPaperSize(architecture) && (
        <SegmentedControl
          aria-label="Size"
          fullWidth
          value={is(paper) ? 'paper' : is(lab) ? 'lab' : ''}
          onChange={(size) => onChange({ ...(size === 'paper' ? paper : lab), options: choice.options })}
          data={[
            { value: 'lab', label: 'Lab size' },
            { value: 'paper', label: 'As published' },
          ]}
        />
      )}
      <SimpleGrid cols={2} spacing="sm">
        <Autocomplete
          label="Input"
          description="channels x height x width"
          data={inputs}
          value={choice.input}
          onChange={(input) => onChange({ ...choice, input })}
          error={mistake('input')}
        />
        <NumberInput
          label="Answers"
          description="classes or numbers"
          value={choice.classes ?? ''}
          onChange={(classes) =>
            onChange({ ...choice, classes: classes === '' ? undefined : Number(classes) })
          }
          allowDecimal={false}
          allowNegative={false}
          error={mistake('classes')}
        />
      </SimpleGrid>
    </>
  );
}

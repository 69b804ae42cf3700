import { Button, Group, Modal, Progress, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { ModelImport } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { DropFile } from './DropFile';
import { useImportModel } from './queries';
import { labelsOf, SCALINGS, type Scaling } from './scalings';

interface Props {
  onBrought: (brought: ModelImport) => void;
}

/** Takes a model file of another program, with what only its owner knows of it. */
export function ImportModel({ onBrought }: Props) {
  const [asking, { open, close }] = useDisclosure();
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState('');
  const [labels, setLabels] = useState('');
  const [scaling, setScaling] = useState<Scaling>('own');
  const [sent, setSent] = useState(0);
  const bring = useImportModel();
  const submit = () => {
    if (!file) return;
    const { mean, deviation } = SCALINGS.find(({ value }) => value === scaling) ?? SCALINGS[0];
    setSent(0);
    bring.mutate(
      {
        file,
        fileName: file.name,
        name: name.trim() || undefined,
        labels: labelsOf(labels),
        mean: mean && [...mean],
        deviation: deviation && [...deviation],
        onProgress: setSent,
      },
      {
        onSuccess: (brought) => {
          close();
          setFile(null);
          setName('');
          setLabels('');
          onBrought(brought);
        },
      },
    );
  };
  return (
    <>
      <Button variant="light" leftSection={<IconFileImport size={17} />} onClick={open}>
        Import a model
      </Button>
      <Modal opened={asking} onClose={close} title="Import a model" size="lg" centered>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Stack>
            <Text size="sm">
              A classifier that was trained elsewhere, as ONNX or Keras file. Its layers become a network of
              your own: to try, look into and train further. Nothing in the file is executed.
            </Text>
            <DropFile
              file={file}
              onFile={(chosen) => {
                bring.reset();
                setFile(chosen);
              }}
            />
            <TextInput
              label="Name"
              placeholder={file ? file.name.replace(/\.[^.]+$/, '') : 'that of the file'}
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Select
              label="How the model sees pixels"
              description="The file does not say it; a wrong choice costs accuracy, not more."
              data={SCALINGS.map(({ value, label }) => ({ value, label }))}
              value={scaling}
              allowDeselect={false}
              onChange={(value) => setScaling((value ?? 'own') as Scaling)}
            />
            <Textarea
              label="Names of its classes"
              description="In the order of the outputs, with commas between; left open they are 0, 1, 2 …"
              placeholder="T-shirt, trouser, pullover"
              rows={2}
              value={labels}
              onChange={(event) => setLabels(event.currentTarget.value)}
            />
            {bring.isPending && <Progress value={sent * 100} aria-label="Sent so far" animated />}
            {bring.error && <ErrorNote error={bring.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" disabled={!file} loading={bring.isPending}>
                Import
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

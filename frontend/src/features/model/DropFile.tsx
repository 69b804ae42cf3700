import { FileButton, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { bytes } from '@/shared/format';
import classes from './model.module.css';

interface Props {
  file: File | null;
  onFile: (file: File) => void;
}

/** A place to drop a model file on, or to press and choose one. */
export function DropFile({ file, onFile }: Props) {
  const [over, setOver] = useState(false);
  const receive = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onFile(dropped);
  };
  return (
    <FileButton accept=".onnx,.keras,.h5,.hdf5" onChange={(chosen) => chosen && onFile(chosen)}>
      {(props) => (
        <UnstyledButton
          {...props}
          className={classes.drop}
          data-over={over || undefined}
          onDragOver={(event: DragEvent) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={receive}
        >
          <Stack gap={4} align="center">
            <IconFileImport size={28} aria-hidden />
            <Text fw={600} className={classes.fileName}>
              {file ? file.name : 'Drop a model file here, or choose one'}
            </Text>
            <Text size="xs" c="dimmed">
              {file ? bytes(file.size) : 'ONNX, .keras or .h5, up to 256 MiB'}
            </Text>
          </Stack>
        </UnstyledButton>
      )}
    </FileButton>
  );
}

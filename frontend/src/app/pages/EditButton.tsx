import { Button, type ButtonProps } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { Network } from '@/shared/api';
import { pack } from '@/shared/link';

interface Props extends ButtonProps {
  network: Network;
}

/** Opens the editor with this network in its address. */
export function EditButton({ network, ...look }: Props) {
  const navigate = useNavigate();
  return (
    <Button
      variant="default"
      leftSection={<IconPencil size={17} />}
      {...look}
      onClick={() => void pack(network).then((word) => navigate(`/networks/edit#${word}`))}
    >
      Edit
    </Button>
  );
}

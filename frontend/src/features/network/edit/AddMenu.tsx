import { Button, Menu, ScrollArea } from '@mantine/core';
import { IconGitBranch, IconPlus } from '@tabler/icons-react';
import { CATALOGUE } from './layerCatalogue';

interface Props {
  name: string;
  /** A branch is read by nobody yet; else the new layer stands between. */
  branch?: boolean;
  onAdd: (kind: string) => void;
}

export function AddMenu({ name, branch = false, onAdd }: Props) {
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button
          size="xs"
          variant={branch ? 'default' : 'light'}
          leftSection={branch ? <IconGitBranch size={15} /> : <IconPlus size={15} />}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah={360}>
          {Object.entries(CATALOGUE).map(([kind, { title }]) => (
            <Menu.Item key={kind} onClick={() => onAdd(kind)}>
              {title}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}

import { ActionIcon, Avatar, Menu, Text } from '@mantine/core';
import { IconActivityHeartbeat, IconKey, IconLogout } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMe, useSignOut } from '@/features/account';
import type { Role } from '@/shared/api';
import { WorkshopSwitch } from './WorkshopSwitch';

export function AccountMenu() {
  const me = useMe();
  const signOut = useSignOut();
  const account = me.data?.account;
  if (!account) return null;
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <ActionIcon variant="transparent" size="lg" radius="xl" aria-label="Your account">
          <Avatar name={account.displayName} color="loco" variant="filled" size={34} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} c="var(--mantine-color-text)" truncate>
            {account.displayName}
          </Text>
          <Text size="xs" truncate>
            {account.email}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <WorkshopSwitch />
        <Menu.Divider />
        {organizes(account.role) && (
          <Menu.Item component={Link} to="/admin" leftSection={<IconActivityHeartbeat size={16} />}>
            Operations
          </Menu.Item>
        )}
        <Menu.Item component={Link} to="/account" leftSection={<IconKey size={16} />}>
          Account and tokens
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const organizes = (role: Role) => role === 'organizer' || role === 'administrator';

import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import classes from './ui.module.css';

interface Props {
  /** What the text is, for the copy button: "curl command". */
  name: string;
  children: string;
}

/** Text to copy into a terminal or a notebook. */
export function Code({ name, children }: Props) {
  return (
    <div className={classes.code}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways by keys */}
      <pre tabIndex={0} aria-label={name}>
        {children}
      </pre>
      <CopyButton value={children}>
        {({ copied, copy }) => (
          <div className={classes.copy}>
            <Tooltip label={copied ? 'Copied' : 'Copy'}>
              <ActionIcon variant="default" onClick={copy} aria-label={`Copy ${name}`}>
                {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              </ActionIcon>
            </Tooltip>
          </div>
        )}
      </CopyButton>
    </div>
  );
}

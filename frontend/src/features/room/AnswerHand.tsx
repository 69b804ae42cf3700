import { Button, Group, Modal, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { sentence, type PlanDraft, type RaisedHand } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { useAnswerHand } from './queries';
import classes from './room.module.css';

export interface OfferedPlan {
  label: string;
  plan: PlanDraft;
}

interface Props {
  hand: RaisedHand;
  onClose: () => void;
  /** The run that the hand is about, made by the page. */
  about: ReactNode;
  /** Their plan, put right by what the server found. */
  offers: readonly OfferedPlan[];
  /** @throws Error with a sentence when the link carries no plan */
  readLink: (link: string) => PlanDraft;
}

const NONE = 'none';
const LINK = 'link';

/** Answers a hand in words, and hands a plan back that was put right. */
export function AnswerHand({ hand, onClose, about, offers, readLink }: Props) {
  const [text, setText] = useState('');
  const [choice, setChoice] = useState(NONE);
  const [link, setLink] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const answer = useAnswerHand();
  const send = () => {
    setMistake(null);
    try {
      const plan = choice === LINK ? readLink(link.trim()) : offers[Number(choice)]?.plan;
      answer.mutate({ hand: hand.id, text, plan }, { onSuccess: onClose });
    } catch (unreadable) {
      setMistake(sentence(unreadable));
    }
  };
  return (
    <Modal opened onClose={onClose} title={`${hand.person.displayName} needs a hand`} size="xl" centered>
      <Stack>
        {hand.message && <Text className={classes.question}>{hand.message}</Text>}
        {about}
        <Textarea
          label="Answer"
          placeholder="such as “the learning rate is ten times too high”"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={4000}
          autosize
          minRows={3}
          maxRows={10}
          data-autofocus
        />
        <Radio.Group label="Hand back" value={choice} onChange={setChoice}>
          <Stack gap={6} mt={6}>
            <Radio value={NONE} label="No plan" />
            {offers.map(({ label }, i) => (
              <Radio key={label} value={String(i)} label={label} />
            ))}
            <Radio value={LINK} label="A plan by its link, copied from New run" />
          </Stack>
        </Radio.Group>
        {choice === LINK && (
          <TextInput
            label="Link of the plan"
            placeholder={`${window.location.origin}/runs/new?plan=…`}
            value={link}
            onChange={(event) => setLink(event.currentTarget.value)}
            error={mistake}
          />
        )}
        {answer.error && <ErrorNote error={answer.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Later
          </Button>
          <Button
            onClick={send}
            loading={answer.isPending}
            disabled={!text.trim() || (choice === LINK && !link.trim())}
          >
            Send answer
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

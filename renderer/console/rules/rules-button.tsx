// Opens the rule editor over the console, with the rules in force.
import { useState } from 'react';
import { type Definition, definitionSchema } from '#contract/definition.ts';
import type { ConsoleView } from '#contract/view.ts';
import { useDesk } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { RuleEditor } from './rule-editor.tsx';

interface RulesButtonProps {
  view: ConsoleView;
  /** Among the quiet buttons at the top, or one of its own. */
  quiet?: boolean;
}

export function RulesButton({ view, quiet = false }: RulesButtonProps) {
  const { t } = useLanguage();
  const desk = useDesk();
  const [opened, setOpened] = useState<{ present: Definition | null } | null>(null);
  const open = async () => {
    const reply = await desk.request({ kind: 'rules.current' });
    // The desk away: the button can be pressed again once it is back. Without rules the editor begins with none.
    if (reply.kind === 'lost') return;
    const present = definitionSchema.safeParse(reply.kind === 'done' ? reply.result : null);
    setOpened({ present: present.success ? present.data : null });
  };
  return (
    <>
      <Button small look={quiet ? 'quiet' : 'plain'} onClick={() => void open()}>
        {t(quiet ? 'editor.open' : 'editor.open.setup')}
      </Button>
      {opened !== null && <RuleEditor view={view} present={opened.present} onClose={() => setOpened(null)} />}
    </>
  );
}

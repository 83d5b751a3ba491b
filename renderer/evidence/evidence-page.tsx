// The evidence page over the whole window, to be read and to be printed; from item to item of the turn.
import { useState } from 'react';
import type { Evidence } from '#contract/evidence.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { RequestNote } from '#renderer/console/parts/request-note.tsx';
import { useSnapshot } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { PaperHead, Signatures } from '#renderer/paper/paper-head.tsx';
import { PaperWindow } from '#renderer/paper/paper-window.tsx';
import { Attempts } from './attempts.tsx';
import { Appeals, Postings } from './outcome.tsx';
import { PressDrawing } from './press-drawing.tsx';
import { Presses } from './presses.tsx';
import { QuestionOf } from './question-of.tsx';
import { Seats } from './seats.tsx';
import { TimeDrawing } from './time-drawing.tsx';
import { TimeTable } from './time-table.tsx';
import { useEvidence, type Where } from './use-evidence.ts';

export function EvidencePage({ where, onClose }: { where: Where; onClose: () => void }) {
  const { t } = useLanguage();
  const [item, setItem] = useState(where.item);
  const record = useEvidence({ turn: where.turn, item });
  const evidence = record.kind === 'known' ? record.evidence : null;
  return (
    <PaperWindow
      title={t('evidence.title')}
      onClose={onClose}
      paper={evidence === null ? null : <Sheet evidence={evidence} />}
      waiting={record.kind === 'known' ? null : <RequestNote state={record} />}
      aside={evidence !== null && <Items evidence={evidence} onChange={setItem} />}
    />
  );
}

/** Back and forth through the items of the turn. */
function Items({
  evidence: { item, items },
  onChange,
}: {
  evidence: Evidence;
  onChange: (item: number) => void;
}) {
  const { t } = useLanguage();
  if (items < 2) return null;
  return (
    <span className="flex items-center gap-2">
      <Button small disabled={item === 0} onClick={() => onChange(item - 1)}>
        {t('evidence.former')}
      </Button>
      <span className="text-sm">{t('turn.item', { item: item + 1, items })}</span>
      <Button small disabled={item + 1 >= items} onClick={() => onChange(item + 1)}>
        {t('evidence.next')}
      </Button>
    </span>
  );
}

function Sheet({ evidence }: { evidence: Evidence }) {
  const { t } = useLanguage();
  const { view } = useSnapshot();
  const rundown = view !== null && 'rundown' in view ? view.rundown : [];
  const { contest, rehearsal, wall, head } = evidence;
  const title = t('evidence.of', {
    title: evidence.title,
    item: evidence.item + 1,
    items: evidence.items,
  });
  return (
    <>
      <PaperHead contest={contest} title={title} rehearsal={rehearsal} wall={wall} head={head} />
      <QuestionOf evidence={evidence} />
      <TimeDrawing evidence={evidence} />
      {evidence.presses.length > 0 && <PressDrawing evidence={evidence} />}
      <Presses evidence={evidence} />
      <Attempts evidence={evidence} />
      <Seats evidence={evidence} />
      <Postings rows={evidence.postings} />
      <Appeals rows={evidence.appeals} />
      <TimeTable evidence={evidence} rundown={rundown} />
      <Signatures names={[t('paper.chief'), t('paper.supervisor')]} />
    </>
  );
}

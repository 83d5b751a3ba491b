// The ceremonial scenes: hold slate, title, free page, title of a round.
import type { ProjectorView, Scene } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { Phrases } from '#renderer/design/phrases.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

type Contest = ProjectorView['contest'];
type SceneOf<Kind extends Scene['kind']> = Extract<Scene, { kind: Kind }>;

export function Rule({ className = '' }: { className?: string }) {
  return (
    <div className={`flex items-center gap-4 text-accent ${className}`} aria-hidden="true">
      <span className="h-0.5 flex-1 bg-current" />
      <span className="size-4 rotate-45 bg-current" />
      <span className="h-0.5 flex-1 bg-current" />
    </div>
  );
}

export function TitleScene({ contest }: { contest: Contest }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-12 px-20 py-16">
      <Fit className="grid max-h-[36rem] w-full content-center text-6xl">
        <h1 className="text-balance text-center font-semibold font-serif tracking-[0.06em]">
          <Phrases text={contest.title} />
        </h1>
      </Fit>
      <Rule className="w-[44rem] max-w-full" />
      {contest.subtitle !== '' && (
        <p className="text-balance text-center text-3xl text-ink-soft">{contest.subtitle}</p>
      )}
    </div>
  );
}

/** Says that the contest will go on, and nothing about where it stands. */
export function SlateScene({ contest }: { contest: Contest }) {
  const { t } = useLanguage();
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-12 px-20 py-16">
      <Fit className="grid max-h-[30rem] w-full content-center text-5xl">
        <h1 className="text-balance text-center font-serif tracking-[0.06em]">
          <Phrases text={contest.title} />
        </h1>
      </Fit>
      <Rule className="w-[30rem] max-w-full" />
      <p className="text-3xl text-ink-soft tracking-[0.2em]">{t('projector.slate')}</p>
    </div>
  );
}

export function PageScene({ scene, contest }: { scene: SceneOf<'page'>; contest: Contest }) {
  const bare = scene.body.trim() === '';
  return (
    <div className={`flex min-h-0 flex-1 flex-col gap-10 px-24 py-16 ${bare ? 'justify-center' : ''}`}>
      <p className="shrink-0 text-center text-2xl text-ink-soft">{contest.title}</p>
      <Fit className={bare ? 'max-h-[36rem] text-6xl' : 'max-h-44 shrink-0 text-5xl'}>
        <h1 className="text-balance text-center font-semibold font-serif tracking-[0.06em]">
          <Phrases text={scene.title} />
        </h1>
      </Fit>
      <Rule className="mx-auto w-[30rem] max-w-full shrink-0" />
      {!bare && (
        <Fit className="grid flex-1 content-center text-4xl">
          <p className="mx-auto w-fit whitespace-pre-line leading-[1.6]">{scene.body}</p>
        </Fit>
      )}
    </div>
  );
}

export function RoundScene({ scene, contest }: { scene: SceneOf<'round'>; contest: Contest }) {
  const { t } = useLanguage();
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center gap-10 px-24 py-16">
      <p className="shrink-0 text-2xl text-ink-soft">{contest.title}</p>
      <div className="flex min-h-0 w-full flex-1 flex-col items-center justify-center gap-8 wall:flex-row wall:gap-32">
        <div className="flex w-full shrink-0 flex-col items-center gap-6 wall:w-auto">
          <p className="text-3xl text-accent tracking-[0.2em]">
            {t('projector.round', { number: scene.number })}
          </p>
          <Fit line className="grid h-60 w-full justify-items-center wall:w-[64rem] text-7xl">
            <h1 className="font-semibold font-serif tracking-[0.08em]">{scene.title}</h1>
          </Fit>
          {scene.subtitle !== '' && <p className="text-3xl text-ink-soft leading-tight">{scene.subtitle}</p>}
        </div>
        {scene.brief.length > 0 && (
          <Fit className="grid min-h-0 w-full flex-1 content-center border-accent/60 border-t-2 pt-6 wall:h-full wall:border-t-0 wall:border-l-2 wall:pt-0 wall:pl-16 text-3xl">
            <ul className="mx-auto grid w-fit gap-[0.5em]">
              {scene.brief.map((sentence) => (
                <li key={sentence} className="flex gap-[0.6em]">
                  <span
                    aria-hidden="true"
                    className="mt-[0.52em] size-[0.4em] shrink-0 rotate-45 bg-accent"
                  />
                  {sentence}
                </li>
              ))}
            </ul>
          </Fit>
        )}
      </div>
    </div>
  );
}

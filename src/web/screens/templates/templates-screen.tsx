import { Button } from 'antd';
import type { RulesView } from '../../../contract/admin-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { filledIn, templateBlanks, templateNames, type TemplateName } from '../../../domain/session/templates.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { StreamAct } from '../../parts/register/stream-act.tsx';
import { Facts, Nothing, Prose, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';

/** S7 文书模板: each wording a session may set, where it is printed and how it reads. */
export function TemplatesScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const rules = useView('rules', {});
  usePageTitle(say('templates.title'));
  return (
    <>
      <h1>{say('templates.title')}</h1>
      <p className="lead">{say('templates.lead')}</p>
      <Shown query={rules}>{(found) => (found === null ? <Nothing text={say('rules.none')} /> : <Templates rules={found} me={me} />)}</Shown>
    </>
  );
}

function Templates({ rules, me }: { rules: RulesView; me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const name = templateNames.find((each) => each === filter.get('name'));
  const standard: Record<TemplateName, string> = { 'letter-opening': rules.rules.letter.opening, 'letter-closing': rules.rules.letter.closing, 'account-slip': say('password-slips.text') };
  const example = { title: '关于疏浚东堤河下游河道的提案', district: me.district.name, kind: '提案' };
  const canSet = rules.session.can.includes('define-template');
  return (
    <>
      <p>{say('templates.of', { session: rules.session.name })}</p>
      {templateNames.map((each) => {
        const own = rules.templates[each];
        return (
          <Section key={each} id={`template-${each}`} title={say(`template.${each}`)} note={say(own === undefined ? 'templates.standard' : 'templates.own')}>
            <Facts
              rows={[
                [say('templates.used'), say(`template.${each}-used`)],
                [say('templates.blanks'), templateBlanks[each].length === 0 ? null : templateBlanks[each].map((blank) => `{${blank}} ${say(`template.blank-${blank}`)}`).join('；')],
              ]}
            />
            <h3>{say('templates.preview')}</h3>
            <Prose text={filledIn(own ?? standard[each], example)} />
            {canSet ? (
              <Button aria-label={say('templates.set-one', { name: say(`template.${each}`) })} onClick={() => filter.set({ name: each })}>
                {say('command.define-template')}
              </Button>
            ) : null}
          </Section>
        );
      })}
      <StreamAct
        me={me}
        act={name === undefined ? undefined : 'define-template'}
        target={{ id: rules.session.id, version: rules.session.version }}
        can={rules.session.can}
        fixed={name === undefined ? undefined : { name }}
        initial={name === undefined ? undefined : { text: rules.templates[name] ?? standard[name] }}
        onClose={() => filter.set({ name: undefined }, true)}
      />
    </>
  );
}

import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { RulesView } from '../../../contract/admin-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { StreamAct } from '../../parts/register/stream-act.tsx';
import { Nothing } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { AdoptRulebook } from './adopt-rulebook.tsx';
import { CategoriesSection } from './categories-section.tsx';
import { RulebookShown } from './rulebook-shown.tsx';

/** S5 S6 分类、字典与办理规则 of a session: what holds, how often each category is used, and the next version. */
export function RulesScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const { session } = useParams();
  const filter = useUrlFilter();
  const rules = useView('rules', session === undefined ? {} : { session });
  usePageTitle(say('rules.title'));
  const isAdopting = filter.get('act') === 'adopt-rulebook';
  return (
    <>
      <h1>{say(isAdopting ? 'command.adopt-rulebook' : 'rules.title')}</h1>
      <Shown query={rules}>
        {(found) =>
          found === null ? (
            <Nothing text={say('rules.none')} />
          ) : isAdopting && found.session.can.includes('adopt-rulebook') ? (
            <AdoptRulebook key={found.version} rules={found} personId={me.personId} onClose={() => filter.set({ act: undefined }, true)} />
          ) : (
            <Rules rules={found} me={me} />
          )
        }
      </Shown>
    </>
  );
}

function Rules({ rules, me }: { rules: RulesView; me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const { session } = rules;
  return (
    <>
      <p className="lead">
        <span lang="zh-CN">{session.name}</span> · {say(rules.version === 0 ? 'rules.default' : 'rules.in-force', { version: rules.version })}
      </p>
      <p className="form-actions">
        {session.can.includes('adopt-rulebook') ? (
          <Button type="primary" onClick={() => filter.set({ act: 'adopt-rulebook' })}>
            {say('command.adopt-rulebook')}
          </Button>
        ) : null}
        <Link to="/admin/sessions">{say('sessions.title')}</Link>
        <Link to="/admin/templates">{say('templates.title')}</Link>
      </p>
      <CategoriesSection rules={rules} onDefine={session.can.includes('define-category') ? () => filter.set({ act: 'define-category' }) : undefined} />
      <RulebookShown rules={rules.rules} />
      <StreamAct
        me={me}
        act={filter.get('act') === 'define-category' ? 'define-category' : undefined}
        target={{ id: session.id, version: session.version }}
        can={session.can}
        onClose={() => filter.set({ act: undefined }, true)}
      />
    </>
  );
}

import { Button } from 'antd';
import type { PersonItem } from '../../../contract/admin-views.ts';
import { word } from '../../../messages/words.ts';
import { useWords } from '../../parts/settings.tsx';

/** All posts a person ever held; those in office can be ended where they stand. */
export function PostsTable({ person, onDismiss }: { person: PersonItem; onDismiss: (postId: string) => void }) {
  const { say, language } = useWords();
  return (
    <table className="dense">
      <caption className="unseen">{say('accounts.posts')}</caption>
      <thead>
        <tr>
          {(['post', 'role', 'place', 'from', 'to', 'act'] as const).map((each) => (
            <th key={each} scope="col">
              {say(`accounts.post-${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {person.posts.map((post) => (
          <tr key={post.id}>
            <th scope="row" lang="zh-CN">
              {post.title}
            </th>
            <td>{word(language, `role.${post.role}`)}</td>
            <td lang="zh-CN">{post.place ?? '—'}</td>
            <td className="nowrap">{post.from}</td>
            <td className="nowrap">{post.to ?? say('accounts.post-now')}</td>
            <td>
              {post.canDismiss && person.can.includes('dismiss') ? (
                <Button aria-label={say('accounts.dismiss', { post: post.title })} onClick={() => onDismiss(post.id)}>
                  {say('command.dismiss')}
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

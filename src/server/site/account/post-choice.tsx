import type { MeView } from '../../../contract/views.ts';
import type { Visit } from '../frame/visit.ts';

/** Two hats are worn one at a time: another of one's own posts is put on here. */
export function PostSwitch({ visit: { say, to }, me }: { visit: Visit; me: MeView }) {
  return me.posts.length < 2 ? null : (
    <form method="post" action={to('/m/post')} className="command-form narrow-form">
      <div className="field">
        <label htmlFor="post">{say('shell.post')}</label>
        <select id="post" name="postId" defaultValue={me.postId}>
          {me.posts.map((each) => (
            <option key={each.id} value={each.id} lang="zh-CN">
              {each.title}
            </option>
          ))}
        </select>
      </div>
      <p className="form-acts">
        <button type="submit">{say('member.switch')}</button>
      </p>
    </form>
  );
}

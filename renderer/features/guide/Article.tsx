import { Fragment, type ReactNode } from 'react';
import type { MarkedToken, Token, Tokens } from 'marked';
import type { Chapter } from '../../store/guide.store';
import { pictureOf } from './chapters';
import { anchorOf, linkTarget, plainText } from './markdown';

/** A picture that is shown, and what it shows. */
export type Picture = { source: string; text: string };

type Props = {
  tokens: readonly Token[];
  chapter: Chapter;
  goTo: (chapter: Chapter, heading: string | null) => void;
  enlarge: (picture: Picture) => void;
};

/** A chapter, each piece of its Markdown drawn as an element of its own. HTML in it is text like any other. */
export function Article({ tokens, ...rest }: Props) {
  return (tokens as readonly MarkedToken[]).map((token, index) => (
    <Piece key={index} token={token} {...rest} />
  ));
}

type PieceProps = Omit<Props, 'tokens'> & { token: MarkedToken };

function Piece({ token, ...rest }: PieceProps): ReactNode {
  const within = (tokens: readonly Token[]): ReactNode => <Article tokens={tokens} {...rest} />;
  switch (token.type) {
    case 'heading':
      return <Heading token={token} {...rest} />;
    case 'paragraph':
      return <p>{within(token.tokens)}</p>;
    case 'list':
      return <Items token={token} {...rest} />;
    case 'table':
      return <Rows token={token} {...rest} />;
    case 'strong':
      return <strong>{within(token.tokens)}</strong>;
    case 'em':
      return <em>{within(token.tokens)}</em>;
    case 'codespan':
      return <kbd>{token.text}</kbd>;
    case 'link':
      return <Link token={token} {...rest} />;
    case 'image':
      return <Shown token={token} {...rest} />;
    case 'br':
      return <br />;
    case 'space':
    case 'hr':
    case 'def':
    case 'checkbox':
      return null;
    case 'blockquote':
    case 'del':
    case 'list_item':
      return within(token.tokens);
    case 'text':
      return token.tokens === undefined ? token.text : within(token.tokens);
    case 'code':
    case 'escape':
    case 'html':
      return token.text;
  }
}

/** The page beside it has the heading of the first level. */
function Heading({ token, ...rest }: PieceProps & { token: Tokens.Heading }) {
  const Level = token.depth === 1 ? 'h2' : token.depth === 2 ? 'h3' : 'h4';
  return (
    <Level data-anchor={anchorOf(plainText(token.tokens))}>
      <Article tokens={token.tokens} {...rest} />
    </Level>
  );
}

function Items({ token, ...rest }: PieceProps & { token: Tokens.List }) {
  const List = token.ordered ? 'ol' : 'ul';
  return (
    <List start={token.ordered && typeof token.start === 'number' ? token.start : undefined}>
      {token.items.map((item, index) => (
        <li key={index}>
          <Article tokens={item.tokens} {...rest} />
        </li>
      ))}
    </List>
  );
}

function Rows({ token, ...rest }: PieceProps & { token: Tokens.Table }) {
  const cell = ({ tokens }: Tokens.TableCell): ReactNode => <Article tokens={tokens} {...rest} />;
  return (
    <table>
      <thead>
        <tr>
          {token.header.map((head, index) => (
            <th key={index} scope="col">
              {cell(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {token.rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((one, index) => (
              <td key={index}>{cell(one)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Leads to a chapter; what leads elsewhere is text only, as the guide can be read without a network. */
function Link({ token, ...rest }: PieceProps & { token: Tokens.Link }) {
  const target = linkTarget(token.href, rest.chapter);
  const inner = <Article tokens={token.tokens} {...rest} />;
  if (target === null) return <Fragment>{inner}</Fragment>;
  return (
    <button
      type="button"
      className="zeef-guide-link"
      onClick={() => rest.goTo(target.chapter, target.heading)}
    >
      {inner}
    </button>
  );
}

/** As wide as the guide; pressing it shows it at its own size. */
function Shown({ token, enlarge }: PieceProps & { token: Tokens.Image }) {
  const source = pictureOf(token.href);
  if (source === null) return token.text;
  return (
    <button
      type="button"
      className="zeef-guide-picture"
      onClick={() => enlarge({ source, text: token.text })}
    >
      <img src={source} alt={token.text} width={1280} height={800} />
    </button>
  );
}

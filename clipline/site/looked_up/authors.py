"""Who wrote a clipping, with the family's name apart where the byline tells which part it is.

A byline is printed in the order of its language (`Anna Berg`, `Kovács Anna`, `Kim Min-ji`), and
nothing marks the family's name. Only what can hardly be read otherwise is turned round; all other
names are given whole, as those of institutions are, and no program turns them either.
"""

from __future__ import annotations

import re

from clipline.nouns import Noun
from clipline.site.looked_up.briefs import Brief

_FAMILY_FIRST = frozenset({"hu", "ja", "ko", "vi", "zh"})  # languages that write it so
# Commoner family names that stand first also in Latin letters. A name that begins with one may be
# in either order, and stays as it is.
_FAMILIES = """
Ahn An Bae Baek Bai Ban Cai Cao Cha Chang Chen Cheng Cho Choe Choi Chu Chun Chung Dai Deng Ding
Do Du Eom Fan Fang Feng Fu Gao Go Gong Gu Guo Gwak Ha Ham Han He Heo Hong Hu Huang Huh Hwang
Hyun Im Jang Jeon Jeong Ji Jia Jiang Jin Jo Joo Ju Jun Jung Kang Ki Kil Kim Ko Koh Kong Koo Ku
Kwak Kwon Le Lee Li Liang Lim Lin Liu Lu Luo Ma Meng Min Moon Nam Nguyen No Noh Oh Pan Park Peng
Pham Pyo Qian Qin Rhee Ri Roh Ryu Seo Shen Shi Shim Shin Sim Sin Sohn Son Song Suh Sun Sung Tan
Tang Tian Tran Wang Wei Wen Won Woo Wu Xiao Xie Xu Yan Yang Ye Yeo Yi Yim Yoo Yoon You Yu Yuan
Yun Zeng Zhang Zhao Zheng Zhou Zhu
"""
_FIRST = frozenset(_FAMILIES.split())
_WORD = r"[A-Z\u00c0-\u00de](?:[a-z\u00df-\u024f]|['\u2019-](?=[A-Z\u00c0-\u00de])|[A-Z](?=[a-z]))+"
# `Anna Berg`, `Anna B. Berg`, `A. B. Berg`. Of three whole words two may be the family's.
_WESTERN = re.compile(rf"((?:{_WORD}|[A-Z]\.)(?: [A-Z]\.)*) ({_WORD})")


class Author(Noun, frozen=True):
    """A person or an institution; `family` and `given` are empty where no one can tell them."""

    name: str
    family: str = ""
    given: str = ""

    @property
    def inverted(self) -> str:
        """The family's name first: `Berg, Anna`; else the name as it is."""
        return f"{self.family}, {self.given}" if self.family else self.name


def read_authors(brief: Brief) -> tuple[Author, ...]:
    """The reporters; without any, the wire that is credited, unless it is the publisher."""
    if brief.byline:
        return tuple(read_author(name, brief.lang) for name in brief.byline)
    return (Author(brief.wire),) if brief.wire and brief.wire != brief.outlet else ()


def read_author(name: str, lang: str | None = None) -> Author:
    """The name, taken apart where a byline of that language can hardly be read otherwise."""
    match = _WESTERN.fullmatch(name)
    if match is None or (lang or "").partition("-")[0] in _FAMILY_FIRST:
        return Author(name)
    given, family = match.groups()
    return Author(name) if given in _FIRST else Author(name, family, given)

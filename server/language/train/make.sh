#!/bin/sh
# From treebanks and encoder to server/language/model: make.sh TREEBANKS ENCODER WORK (README.md says what they are)
set -eu
treebanks=$1 encoder=$2 work=$3
here=$(dirname "$0")
gold="$treebanks/ewt-train.conllu $treebanks/gum-ccby-train.conllu"
silver=$treebanks/voa-silver.conllu.gz
# GUM, the smaller and nearer to news, counts twice.
python "$here/train.py" --gold $gold "$treebanks/gum-ccby-train.conllu" --silver "$silver" \
  --dev "$treebanks/ewt-dev.conllu" "$treebanks/gum-ccby-dev.conllu" \
  --encoder "$encoder" --layers 6 --passes 4 --silver-share 0.7 --seed 1 --out "$work/weights.pt"
python "$here/export.py" "$work/weights.pt" "$encoder/vocab.txt" "$here/../model" --gold $gold --silver "$silver"

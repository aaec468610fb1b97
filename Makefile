# Steelyard's front door: `make` says what there is.
PREFIX ?= /usr/local
SECONDS_OF_FUZZING ?= 60

.DEFAULT_GOAL := help
.PHONY: help deps build release test demo bench lint format fuzz completions man install clean

help: ## What there is to make
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## Install the Debian packages that are missing
	@scripts/install-dependencies

build: deps ## Build everything for development
	@scripts/quietly "Building Steelyard" swift build

release: deps ## Build the steelyard program, optimised
	@scripts/quietly "Building Steelyard" swift build -c release --product steelyard

test: ## Check the form of the sources, build and pass all tests
	@scripts/test

demo: ## Build, then verify the example inspections and the example market
	@scripts/demo

bench: ## Run Steelyard and its peers in turn and compare them (OPTIONS=--quick)
	@Benchmarks/run $(OPTIONS)

lint: ## Check the form of the sources
	@scripts/lint

format: ## Bring the sources into form
	@swift format --in-place --parallel --recursive Package.swift Sources Tests \
	  Benchmarks/Package.swift Benchmarks/Sources

fuzz: deps ## Feed the parsers with hostile input (SECONDS_OF_FUZZING=60)
	@scripts/fuzz $(SECONDS_OF_FUZZING)

completions: release ## Write completion scripts for bash, zsh and fish to .build/completions
	@mkdir -p .build/completions
	@for shell in bash zsh fish; do \
	  .build/release/steelyard --generate-completion-script $$shell \
	    > .build/completions/steelyard.$$shell || exit 1; \
	done

man: deps ## Write the manual page below .build/plugins/GenerateManual/outputs
	@scripts/quietly "Writing the manual page" \
	  swift package --allow-writing-to-package-directory generate-manual

install: completions man ## Install the program, its manual and completions (PREFIX=/usr/local)
	@install -D -m 755 .build/release/steelyard $(DESTDIR)$(PREFIX)/bin/steelyard
	@install -D -m 644 .build/plugins/GenerateManual/outputs/steelyard/steelyard.1 \
	  $(DESTDIR)$(PREFIX)/share/man/man1/steelyard.1
	@install -D -m 644 .build/completions/steelyard.bash \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/steelyard
	@install -D -m 644 .build/completions/steelyard.zsh \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_steelyard
	@install -D -m 644 .build/completions/steelyard.fish \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/steelyard.fish
	@echo "installed below $(DESTDIR)$(PREFIX)"

clean: ## Remove what was built
	@rm -rf .build .build-fuzz Benchmarks/.build
